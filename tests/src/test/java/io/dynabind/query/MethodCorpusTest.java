package io.dynabind.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.test.ScriptedExecutor;
import io.dynabind.test.corpus.Answers;
import io.dynabind.test.corpus.MethodCorpus;
import io.dynabind.test.corpus.MethodRow;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Annotated methods, and what becomes of each. */
final class MethodCorpusTest {

  @TestFactory
  Stream<DynamicTest> everyMethodBecomesItsPlanOrProblem() {
    Map<Class<?>, Map<String, String>> answers = new HashMap<>();
    return MethodCorpus.tests(
        row ->
            answers
                .computeIfAbsent(row.repository(), MethodCorpusTest::answers)
                .getOrDefault(row.method().getName(), "nothing"));
  }

  @Test
  void everyMethodHasARow() {
    for (Class<?> repository : MethodCorpus.repositories()) {
      assertThat(MethodCorpus.rows())
          .filteredOn(row -> row.repository() == repository)
          .extracting(row -> row.method().getName())
          .containsExactlyInAnyOrder(
              Arrays.stream(repository.getDeclaredMethods())
                  .map(Method::getName)
                  .toArray(String[]::new));
    }
    assertThat(MethodCorpus.rows()).extracting(MethodRow::toString).hasSizeGreaterThan(100);
  }

  /** One startup answers for all methods of a repository. */
  private static Map<String, String> answers(Class<?> repository) {
    Map<String, String> answers = new HashMap<>();
    try (Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).repositories(repository).build()) {
      for (AccessPattern pattern : dynabind.describe(repository).all()) {
        String name = pattern.method().substring(0, pattern.method().indexOf('('));
        answers.put(name, pattern.explanation().toString());
      }
    } catch (MappingException e) {
      for (Method method : repository.getDeclaredMethods()) {
        String place = "for method " + repository.getSimpleName() + "." + method.getName() + "(";
        List<Problem> problems =
            e.problems().stream().filter(p -> p.place().startsWith(place)).toList();
        if (!problems.isEmpty()) {
          answers.put(method.getName(), Answers.of(problems));
        }
      }
    }
    return answers;
  }
}
