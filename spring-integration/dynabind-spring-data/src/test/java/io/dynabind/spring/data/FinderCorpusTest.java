package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.problem.MappingException;
import io.dynabind.query.Criteria;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.test.ScriptedExecutor;
import io.dynabind.test.corpus.Answers;
import io.dynabind.test.corpus.FinderCorpus;
import io.dynabind.test.corpus.FinderRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Names that Spring Data reads get the plans that dynabind's own reading gets. Where they do not,
 * {@code finder-differences.txt} has what becomes of them, beneath the reason.
 */
final class FinderCorpusTest {

  interface Finders {}

  private static final Map<String, String> DIFFERENCES = differences();

  @TestFactory
  Stream<DynamicTest> everyNameBecomesItsPlanOrAListedDifference() {
    Dynabind dynabind =
        Dynabind.builder()
            .executor(new ScriptedExecutor())
            .entities(FinderCorpus.entities().toArray(new Class<?>[0]))
            .build();
    return FinderCorpus.rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () ->
                        assertThat(answer(row, dynabind))
                            .isEqualTo(DIFFERENCES.getOrDefault(row.toString(), row.expected()))));
  }

  @Test
  void listsDifferencesOnly() {
    Map<String, String> expected = new LinkedHashMap<>();
    FinderCorpus.rows().forEach(row -> expected.put(row.toString(), row.expected()));

    assertThat(expected.keySet()).containsAll(DIFFERENCES.keySet());
    DIFFERENCES.forEach((row, answer) -> assertThat(answer).isNotEqualTo(expected.get(row)));
    assertThat(DIFFERENCES.size()).isLessThan(expected.size() / 4);
  }

  private static String answer(FinderRow row, Dynabind dynabind) {
    RepositoryPlans plans = dynabind.plans(Finders.class, row.entity(), row.entity());
    try {
      Criteria criteria = NameCriteria.parse(row.name(), "for method " + row, row.entity(), plans);
      return plans
          .plan(row.name(), criteria.with(row.hints(dynabind.model(row.entity()))), row.entity())
          .plan()
          .explain();
    } catch (MappingException e) {
      return Answers.of(e.problems());
    }
  }

  private static Map<String, String> differences() {
    Map<String, String> differences = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            FinderCorpusTest.class.getResourceAsStream("finder-differences.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] sides = line.split(" => ", 2);
                differences.put(sides[0], sides[1]);
              });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return differences;
  }
}
