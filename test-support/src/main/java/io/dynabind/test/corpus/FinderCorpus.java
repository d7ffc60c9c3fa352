package io.dynabind.test.corpus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Names of finders, and the plans or problems that they become. A front end that turns names into
 * criteria shows with it that it reads them as core does.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> readsNamesAsCoreDoes() {
 *   return FinderCorpus.tests(
 *       row -> {
 *         try {
 *           return plan(row.entity(), row.name(), row.hints(model(row.entity()))).explain();
 *         } catch (MappingException e) {
 *           return Answers.of(e.problems());
 *         }
 *       });
 * }
 * }</pre>
 *
 * <p>A row may say more than a name: hints, which stand on methods as annotations. Many rows expect
 * problems.
 *
 * <p>Thread-safe.
 */
public final class FinderCorpus {

  private FinderCorpus() {}

  /**
   * The entities whose finders are named.
   *
   * @return classes to be registered
   */
  public static List<Class<?>> entities() {
    return CorpusEntities.ALL;
  }

  /**
   * All rows.
   *
   * @return one for each name and its hints
   */
  public static List<FinderRow> rows() {
    Map<String, Class<?>> entities =
        entities().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    return CorpusFile.read("finders.txt").stream()
        .map(row -> FinderRow.of(Objects.requireNonNull(entities.get(row.subject())), row))
        .toList();
  }

  /**
   * A test of each row.
   *
   * @param frontEnd gives the text of the plan that the name of a row becomes, or the {@link
   *     Answers} of its problems
   * @return the tests, for a {@code @TestFactory}
   */
  public static Stream<DynamicTest> tests(Function<FinderRow, String> frontEnd) {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> Assertions.assertEquals(row.expected(), frontEnd.apply(row))));
  }
}
