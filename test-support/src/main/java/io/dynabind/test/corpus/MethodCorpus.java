package io.dynabind.test.corpus;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Annotated methods of repositories, and the plans or problems that they become. What takes methods
 * from elsewhere, such as an adapter, shows with it that it does with them what core does.
 *
 * <p>All methods of a repository are fine, or all have mistakes that one phase of startup finds, so
 * that one startup answers for all rows of it. Thread-safe.
 */
public final class MethodCorpus {

  private MethodCorpus() {}

  /**
   * The repositories.
   *
   * @return the interfaces
   */
  public static List<Class<?>> repositories() {
    return CorpusMethods.ALL;
  }

  /**
   * All rows.
   *
   * @return one for each method of each repository, which has but one of a name
   */
  public static List<MethodRow> rows() {
    Map<String, Class<?>> repositories =
        repositories().stream()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    return CorpusFile.read("methods.txt").stream()
        .map(row -> row(Objects.requireNonNull(repositories.get(row.subject())), row))
        .toList();
  }

  private static MethodRow row(Class<?> repository, CorpusFile.Row row) {
    List<Method> found =
        Arrays.stream(repository.getDeclaredMethods())
            .filter(method -> method.getName().equals(row.question()))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          found.size() + " methods " + repository.getSimpleName() + "." + row.question());
    }
    return new MethodRow(repository, found.get(0), row.answer());
  }

  /**
   * A test of each row.
   *
   * @param frontEnd gives what the method of a row does, or the {@link Answers} of its problems
   * @return the tests, for a {@code @TestFactory}
   */
  public static Stream<DynamicTest> tests(Function<MethodRow, String> frontEnd) {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> Assertions.assertEquals(row.expected(), frontEnd.apply(row))));
  }
}
