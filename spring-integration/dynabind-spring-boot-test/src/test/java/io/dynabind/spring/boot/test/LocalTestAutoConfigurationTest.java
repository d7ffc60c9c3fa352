package io.dynabind.spring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.spring.boot.DynabindAutoConfiguration;
import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.LocalDynamoDbMissingException;
import io.dynabind.test.LocalDynamoDb;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LocalTestAutoConfigurationTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  LocalTestAutoConfiguration.class, DynabindAutoConfiguration.class));

  @Test
  void sharesTheServerOfTheRun() {
    runner.run(
        context ->
            assertThat(context.getBean(DynabindConnectionDetails.class).getEndpoint())
                .isEqualTo(LocalDynamoDb.shared().endpoint()));
  }

  @Test
  void saysThatTheServerIsMissing() {
    runner
        .withClassLoader(new FilteredClassLoader("software.amazon.dynamodb"))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(LocalDynamoDbMissingException.class));
  }

  @Test
  void canBeSwitchedOff() {
    runner
        .withPropertyValues("dynabind.local.enabled=false", "dynabind.region=us-east-1")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(Dynabind.class)
                    .doesNotHaveBean(SharedServer.class));
  }
}
