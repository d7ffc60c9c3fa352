package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.test.ScriptedExecutor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;

/** Which bean maps the entities of repositories. */
final class DynabindOfContextTest {

  @Table("letters")
  record Letter(@HashKey String to) {}

  interface Letters extends DynamoRepository<Letter, String> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Letters.class))
  static class ByType {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      dynabindRef = "second",
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Letters.class))
  static class ByName {}

  private final ScriptedExecutor executor = new ScriptedExecutor();
  private final ScriptedExecutor other = new ScriptedExecutor();

  private static AnnotationConfigApplicationContext context(Class<?> configuration) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(configuration);
    return context;
  }

  private static void add(
      AnnotationConfigApplicationContext context,
      String name,
      ScriptedExecutor executor,
      boolean primary) {
    context.registerBean(
        name,
        Dynabind.class,
        () -> Dynabind.builder().executor(executor).build(),
        definition -> definition.setPrimary(primary));
  }

  private void requireUsed(AnnotationConfigApplicationContext context) {
    context.refresh();
    executor.fail(Certainty.REJECTED, Kind.INVALID);
    Letters letters = context.getBean(Letters.class);
    assertThatThrownBy(() -> letters.findById("ann")).isInstanceOf(DataAccessException.class);
    assertThat(executor.operations()).hasSize(1);
    assertThat(other.operations()).isEmpty();
  }

  @Test
  void isTheOnlyOneWhateverItsName() {
    try (AnnotationConfigApplicationContext context = context(ByType.class)) {
      add(context, "mapper", executor, false);
      requireUsed(context);
    }
  }

  @Test
  void isThePrimaryOneOfSeveral() {
    try (AnnotationConfigApplicationContext context = context(ByType.class)) {
      add(context, "first", executor, true);
      add(context, "second", other, false);
      requireUsed(context);
    }
  }

  @Test
  void isTheOneNamedDynabindOfSeveral() {
    try (AnnotationConfigApplicationContext context = context(ByType.class)) {
      add(context, "another", other, false);
      add(context, "dynabind", executor, false);
      requireUsed(context);
    }
  }

  @Test
  void isTheOneThatIsNamed() {
    try (AnnotationConfigApplicationContext context = context(ByName.class)) {
      add(context, "dynabind", other, true);
      add(context, "second", executor, false);
      requireUsed(context);
    }
  }

  @Test
  void isNoneOfSeveralThatAreAlike() {
    PrintStream standard = System.err;
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    try (AnnotationConfigApplicationContext context = context(ByType.class)) {
      add(context, "first", executor, false);
      add(context, "second", other, false);
      assertThatThrownBy(context::refresh)
          .hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    } finally {
      System.setErr(standard);
    }
  }
}
