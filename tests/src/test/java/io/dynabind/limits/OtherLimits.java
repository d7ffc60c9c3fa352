package io.dynabind.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.operation.Scan;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Numbers, nesting, expressions and names. */
final class OtherLimits {

  private static final String DIGITS = "12345678901234567890123456789012345678";
  private static final String MAGNITUDE =
      "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of ";
  private static final int LONGEST_NAME = 65_535;

  private final Ground ground;
  private final List<Limit> limits = new ArrayList<>();

  OtherLimits(Ground ground) {
    this.ground = ground;
  }

  List<Limit> all() {
    for (String sign : List.of("", "-")) {
      number(
          sign + DIGITS,
          sign + DIGITS + "9",
          "Expected a number of at most 38 significant digits but was one of 39");
      number(sign + "1E-130", sign + "9.9E-131", MAGNITUDE + "1E-131");
      number(sign + "9." + "9".repeat(37) + "E+125", sign + "1E+126", MAGNITUDE + "1E126");
    }
    for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      limits.add(
          new Limit(
              value + "",
              () -> ground.storesAndReads(document("double", "n", new BigDecimal("0.5"))),
              () -> putRaw("n", AttributeValue.fromN(value + "")),
              () -> ground.documents.put(document("double", "n", value)),
              "Expected a finite Double but was NaN or infinite at $.n (encoding documents)"));
    }
    nesting();
    expressions();
    names();
    return limits;
  }

  private void number(String most, String more, String problem) {
    Limit.Step allowed =
        () -> {
          Note note = Note.number("number", most);
          ground.notes.put(note);
          assertThat(ground.notes.getConsistently(note).orElseThrow().number())
              .isEqualByComparingTo(note.number());
        };
    limits.add(
        new Limit(
            "number " + most,
            allowed,
            () -> ground.putRaw(Note.of("raw", "l"), "number", AttributeValue.fromN(more)),
            () -> ground.notes.put(Note.number("number", more)),
            problem + " at $.number (encoding Note)"));
    limits.add(
        new Limit(
            "updated number " + most,
            allowed,
            null,
            () -> ground.notes.update(Note.number("number", more)),
            problem + " at $.number (encoding Note)"));
  }

  private static Map<String, @Nullable Object> document(String id, String name, Object value) {
    Map<String, @Nullable Object> document = new HashMap<>();
    document.put("id", id);
    document.put("line", "l");
    document.put(name, value);
    return document;
  }

  private void putRaw(String name, AttributeValue value) {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS("raw"), "line", AttributeValue.fromS("l"), name, value);
    ground.plain.putItem(r -> r.tableName(ground.documents.name()).item(item));
  }

  /** The server refuses one level less than it is said to, which is left to it. */
  private void nesting() {
    Object deep = "x";
    AttributeValue raw = AttributeValue.fromS("x");
    for (int i = 0; i < 31; i++) {
      deep = i % 2 == 0 ? List.of(deep) : Map.of("m", deep);
      raw = AttributeValue.fromL(List.of(raw));
    }
    Object most = deep;
    Object more = List.of(List.of(deep));
    AttributeValue beyond = AttributeValue.fromL(List.of(AttributeValue.fromL(List.of(raw))));
    limits.add(
        new Limit(
            "nesting",
            () -> ground.storesAndReads(document("deep", "deep", most)),
            () -> putRaw("deep", beyond),
            () -> ground.documents.put(document("deep", "deep", more)),
            "Nested deeper than the 32 levels that DynamoDB stores at $.deep[0][0][0]"
                + ".m[0]".repeat(14)
                + ".m (encoding documents)"));
  }

  private void expressions() {
    limits.add(
        new Limit(
            "update expression",
            () -> updates(287),
            () -> updateRaw("SET n = :n" + " ".repeat(4087)),
            () -> ground.documents.update(wide(288)),
            "The update of documents has 4102 bytes, but DynamoDB takes at most 4096. Put the whole"
                + " item, or change fewer attributes at once."));
    String comparison = "#n0 = :v0";
    filter(
        "filter expression",
        comparison + " ".repeat(4087),
        comparison + " ".repeat(4088),
        "4097 bytes, but DynamoDB takes at most 4096");
    filter(
        "operators",
        "NOT " + repeated(comparison, " AND ", 150),
        repeated(comparison, " AND ", 151),
        "301 operators, but DynamoDB takes at most 300");
    filter(
        "functions",
        repeated("#n0 BETWEEN :v0 AND :v0 OR size(#n0) = :v0", " OR ", 60),
        repeated("#n0 BETWEEN :v0 AND :v0 OR size(#n0) = :v0", " OR ", 61),
        "304 operators, but DynamoDB takes at most 300");
    filter(
        "operands of IN",
        "#n0 IN (" + repeated(":v0", ", ", 100) + ")",
        "#n0 IN (" + repeated(":v0", ", ", 101) + ")",
        "101 operands of one IN, but DynamoDB takes at most 100");
  }

  private static String repeated(String text, String between, int times) {
    return Stream.generate(() -> text).limit(times).collect(Collectors.joining(between));
  }

  private void filter(String name, String most, String more, String problem) {
    limits.add(
        new Limit(
            name,
            () -> ground.answers(scan(most)),
            () ->
                ground.plain.scan(
                    r ->
                        r.tableName(ground.notes.name())
                            .filterExpression(more)
                            .expressionAttributeNames(Map.of("#n0", "body"))
                            .expressionAttributeValues(Map.of(":v0", AttributeValue.fromS("x")))),
            () -> ground.execute(scan(more)),
            "The filter of Note has " + problem + ". Ask for less at once."));
  }

  private Scan scan(String filter) {
    EntityCodec<Note> codec = ground.dynabind.codec(Note.class);
    Placeholders placeholders =
        new Placeholders(
            Map.of("#n0", "body"),
            Map.of(
                ":v0",
                EncodableValue.of(
                    codec.codec(codec.model().attribute("body").orElseThrow()), "x")));
    return new Scan(
        "test", ground.notes.name(), codec, null, filter, null, placeholders, null, 1, 0, 1, false);
  }

  private static Map<String, @Nullable Object> wide(int attributes) {
    Map<String, @Nullable Object> wide = new HashMap<>(Map.of("id", "wide", "line", "l"));
    IntStream.range(0, attributes).forEach(i -> wide.put("a" + i, "x"));
    return wide;
  }

  private void updates(int attributes) {
    ground.documents.put(wide(0));
    ground.documents.update(wide(attributes));
    assertThat(ground.documents.getConsistently(wide(0))).contains(wide(attributes));
  }

  private void updateRaw(String expression) {
    assertThat(expression).hasSize(4097);
    ground.plain.updateItem(
        r ->
            r.tableName(ground.documents.name())
                .key(Map.of("id", AttributeValue.fromS("wide"), "line", AttributeValue.fromS("l")))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":n", AttributeValue.fromS("x"))));
  }

  private void names() {
    String most = "n".repeat(LONGEST_NAME);
    String tooLong = "Expected a name of at most 65535 bytes but was one of 65536 at ";
    limits.add(
        new Limit(
            "attribute name",
            () -> ground.storesAndReads(document("name", most, "x")),
            () -> putRaw(most + "n", AttributeValue.fromS("x")),
            () -> ground.documents.put(document("name", most + "n", "x")),
            tooLong + "$." + "n".repeat(98) + "... (encoding documents)"));
    limits.add(
        new Limit(
            "map key",
            () -> ground.storesAndReads(document("name", "map", Map.of(most, "x"))),
            () ->
                putRaw("map", AttributeValue.fromM(Map.of(most + "n", AttributeValue.fromS("x")))),
            () -> ground.documents.put(document("name", "map", Map.of(most + "n", "x"))),
            tooLong + "$.map." + "n".repeat(94) + "... (encoding documents)"));
    limits.add(
        new Limit(
            "name of a key attribute",
            () -> createsTable("keys", "k".repeat(255)),
            () -> createRaw("keys", "k".repeat(256)),
            () -> documents("keys", "k".repeat(256)),
            "A key attribute has a name of 256 bytes; it takes 1 to 255"));
    String longest = "t".repeat(255 - ground.prefix.length());
    limits.add(
        new Limit(
            "name of a table",
            () -> createsTable(longest, "id"),
            () -> createRaw(longest + "t", "id"),
            () -> documents(longest + "t", "id"),
            String.format(
                """
                Cannot start dynabind: 1 problem.

                1) [InvalidName] Table name '%s' is not one of 3 to 255 letters, digits, '_', '-' and '.'.
                     for documents of %s
                   Change the name, or the table names of the builder.
                """,
                ground.prefix + longest + "t", longest + "t")));
  }

  private void createRaw(String table, String key) {
    ground.plain.createTable(
        r ->
            r.tableName(ground.prefix + table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName(key).attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName(key).keyType("HASH").build()));
  }

  private EntityTable<Map<String, @Nullable Object>> documents(String name, String key) {
    // Named by its own Dynabind, so that the same mistake may be made again.
    Dynabind dynabind =
        Dynabind.builder().client(ground.counted).tableNames(n -> ground.prefix + n).build();
    return dynabind.documents(name, DocumentKey.hash(key, String.class));
  }

  private void createsTable(String name, String key) {
    EntityTable<Map<String, @Nullable Object>> table = documents(name, key);
    table.create();
    Map<String, @Nullable Object> document = new HashMap<>(Map.of(key, "x"));
    table.put(document);
    assertThat(table.getConsistently("x")).contains(document);
    table.deleteTable();
  }
}
