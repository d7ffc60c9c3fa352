package io.dynabind.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of an entity and of repositories with many methods for it. */
final class StartupSources {

  static final String PROGRAM = "RepositoryStart";

  private static final String HEAD =
      """
      package io.dynabind.benchmarks.cold;
      import io.dynabind.annotation.*;
      import io.dynabind.repository.Repository;
      import io.dynabind.table.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.util.*;
      import java.util.stream.Stream;
      """;

  private static final String ENTITY =
      """
      @Table
      @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
      public record Purchase(@HashKey String customerId, @RangeKey String orderId, String status,
          Instant placedAt, BigDecimal total, String currency, int priority, boolean gift,
          String note, List<String> tags) {}
      """;

  private static final String MAIN =
      """
      public final class RepositoryStart {
        public static void main(String[] arguments) {
          var client = new software.amazon.awssdk.services.dynamodb.DynamoDbClient() {
            public String serviceName() { return "dynamodb"; }
            public void close() {}
          };
          var loaded = java.lang.management.ManagementFactory.getClassLoadingMXBean();
          Class<?> repository = arguments[1].equals("1") ? Purchases1.class : Purchases100.class;
          long before = loaded.getTotalLoadedClassCount();
          long start = System.nanoTime();
          var dynabind = io.dynabind.Dynabind.builder().client(client).entities(Purchase.class)
              .repositories(repository).build();
          double millis = (System.nanoTime() - start) / 1e6;
          if (dynabind.repository(repository) == null) throw new IllegalStateException();
          System.out.println(millis + " " + (loaded.getTotalLoadedClassCount() - before));
        }
      }
      """;

  /** What is asked beside the key, and the parameters that this takes. */
  private static final List<List<String>> FILTERS =
      List.of(
          List.of("", ""),
          List.of("AndOrderIdStartingWith", ", String prefix"),
          List.of("AndOrderIdBetween", ", String from, String to"),
          List.of("AndTotalGreaterThan", ", BigDecimal total"),
          List.of("AndPriorityIn", ", Collection<Integer> priorities"),
          List.of("AndNoteContaining", ", String part"),
          List.of("AndGiftTrue", ""),
          List.of("AndCurrencyNot", ", String currency"),
          List.of("AndPlacedAtAfter", ", Instant from"),
          List.of("AndTagsContaining", ", String tag"),
          List.of("AndNoteIsNull", ""),
          List.of("AndPriorityLessThanEqualAndGiftFalse", ", int priority"),
          List.of("AndOrderIdGreaterThanAndTotalLessThan", ", String after, BigDecimal total"),
          List.of("AndStatus", ", String status"));

  private static final List<String> FORMS =
      List.of(
          "List<Purchase> findByCustomerId%s(String customerId%s);",
          "Stream<Purchase> streamByCustomerId%s(String customerId%s);",
          "long countByCustomerId%s(String customerId%s);",
          "boolean existsByCustomerId%s(String customerId%s);",
          "Page<Purchase> queryByCustomerId%s(String customerId%s, PageLimit limit);");

  private StartupSources() {}

  static Map<String, String> all(List<Integer> sizes) {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("Purchase", HEAD + ENTITY);
    for (int size : sizes) {
      sources.put("Purchases" + size, HEAD + repository(size));
    }
    sources.put(PROGRAM, HEAD + MAIN);
    return sources;
  }

  private static String repository(int size) {
    StringBuilder text = new StringBuilder("public interface Purchases" + size);
    text.append(" extends Repository<Purchase, Purchases").append(size).append(".Key> {\n");
    text.append("  record Key(String customerId, String orderId) {}\n");
    methods().subList(0, size).forEach(method -> text.append("  ").append(method).append('\n'));
    return text.append("}\n").toString();
  }

  /** Seventy are derived from their names, fifteen are written queries and fifteen updates. */
  static List<String> methods() {
    List<String> methods = new ArrayList<>();
    for (List<String> filter : FILTERS) {
      for (String form : FORMS) {
        methods.add(form.formatted(filter.get(0), filter.get(1)));
      }
    }
    for (int i = 0; i < 15; i++) {
      methods.add(
          "@Query(key = \"status = :status AND placedAt > :from\", filter = \"total > :total\")"
              + " List<Purchase> dear%d(String status, Instant from, BigDecimal total);"
                  .formatted(i));
      methods.add(
          "@Update(\"SET total = total + :amount, priority = :priority\")"
              + " @Condition(\"status = :expected\") boolean add%d(Key key, BigDecimal amount,"
                  .formatted(i)
              + " int priority, String expected);");
    }
    return methods;
  }
}
