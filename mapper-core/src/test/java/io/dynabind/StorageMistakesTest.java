package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cannot be stored as it is declared; each mistake has a file with the whole report. */
class StorageMistakesTest {

  private static final Golden GOLDEN = Golden.folder("storage");
  private static final Map<String, Class<?>> MISTAKES =
      Arrays.stream(Mistakes.class.getDeclaredClasses())
          .filter(type -> type.isAnnotationPresent(Table.class))
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  @TestFactory
  Stream<DynamicTest> reportsEachMistakeInFull() {
    return MISTAKES.entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey(),
                    () -> GOLDEN.check(mistake.getKey(), report(mistake.getValue()))));
  }

  @Test
  void hasNoFileWithoutAMistake() {
    assertThat(GOLDEN.names()).isEqualTo(MISTAKES.keySet());
  }

  private static String report(Class<?> entity) {
    return catchThrowableOfType(
            MappingException.class,
            () -> Dynabind.builder().executor(new NeverSends(true, true)).entities(entity).build())
        .getMessage();
  }

  record Line(String sku) {}

  static final class Mistakes {

    @Table
    record KeysThatAreNoNames(
        @HashKey String id, Map<Line, String> byLine, List<Map<byte[], String>> byBytes) {}

    @Table
    record SortedWithoutOrder(
        @HashKey String id,
        SortedSet<Line> lines,
        TreeMap<Boolean, String> fine,
        TreeSet<List<String>> lists) {}

    @Table
    record ComparesUrls(@HashKey String id, Set<URL> urls, Map<URL, String> byUrl) {}

    @Table
    record Unsupported(@HashKey String id, Thread thread, List<StringBuilder> builders) {}

    @Table
    record DocumentAsKey(@HashKey Object id) {}
  }
}
