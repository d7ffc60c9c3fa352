package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What Spring Boot reports of a start that fails: the first of all analyzers has the word. */
final class Reports {

  private Reports() {}

  static FailureAnalysis of(ApplicationContextRunner runner) {
    ConfigurableApplicationContext[] started = new ConfigurableApplicationContext[1];
    FailureAnalysis[] found = new FailureAnalysis[1];
    runner
        .withInitializer(context -> started[0] = context)
        .run(
            context -> {
              assertThat(context).hasFailed();
              found[0] = analysis(started[0], context.getStartupFailure());
            });
    assertThat(found[0]).isNotNull();
    return found[0];
  }

  /** Both parts. */
  static String text(ApplicationContextRunner runner) {
    FailureAnalysis analysis = of(runner);
    return analysis.getDescription() + "\nAction: " + analysis.getAction();
  }

  private static FailureAnalysis analysis(
      ConfigurableApplicationContext context, Throwable failure) {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class,
            ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                .and(Environment.class, context.getEnvironment()),
            // Those of Spring Boot for modules that are not here, which it leaves out too.
            FailureHandler.handleMessage((message, missing) -> {}))
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
