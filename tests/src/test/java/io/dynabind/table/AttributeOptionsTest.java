package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the options of attributes do to items on a server. */
@DynamoDbTest(
    entities = {
      AttributeOptionsTest.Renamed.class,
      AttributeOptionsTest.Noted.class,
      AttributeOptionsTest.Open.class,
      AttributeOptionsTest.Slim.class,
      AttributeOptionsTest.Shape.class
    })
final class AttributeOptionsTest {
  private static final String HYDRATE =
      ". Ask for a part that it holds by project(…), have the items fetched by hydrate(), or"
          + " declare the index with projection = Projection.ALL";

  record Place(@Attribute(value = "city", formerly = "town") @Nullable String name) {}

  @Table("renamed")
  record Renamed(
      @HashKey String id,
      @Attribute(formerly = {"sum", "amount"}) @Nullable Integer total,
      @Flatten(prefix = "to_") @Nullable Place to) {}

  @Table("noted")
  record Noted(@HashKey String id, @Attribute(nulls = Nulls.STORE) @Nullable String note) {}

  @Table("open")
  @GlobalIndex(name = "byTotal", hashKey = "total", projection = Projection.KEYS_ONLY)
  record Open(
      @HashKey String id,
      @Attribute(formerly = "remark") @Nullable String note,
      @Nullable Integer total,
      @Unmapped @Nullable Map<String, @Nullable Object> rest) {}

  @Table("slim")
  @GlobalIndex(name = "byTotal", hashKey = "total", projection = Projection.KEYS_ONLY)
  record Slim(
      @HashKey String id, Integer total, @Unmapped @Nullable Map<String, @Nullable Object> rest) {}

  @Table("shapes")
  @Discriminator
  sealed interface Shape permits Circle, Square {}

  @Subtype("circle")
  record Circle(@HashKey String id, int radius, @Unmapped Map<String, @Nullable Object> rest)
      implements Shape {}

  @Subtype("square")
  record Square(@HashKey String id, int side) implements Shape {}

  private static AttributeValue n(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  private static Map<String, AttributeValue> item(DynamoDbClient client, EntityTable<?> table) {
    return client
        .getItem(
            r ->
                r.tableName(table.name())
                    .key(Map.of("id", AttributeValue.fromS("a")))
                    .consistentRead(true))
        .item();
  }

  private static void old(DynamoDbClient client, EntityTable<?> table) {
    client.putItem(
        r ->
            r.tableName(table.name())
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("a"),
                        "sum", n(2),
                        "amount", n(3),
                        "to_town", AttributeValue.fromS("Bern"),
                        "other", n(4))));
  }

  @Test
  void readsFormerNames(EntityTable<Renamed> table, DynamoDbClient client) {
    old(client, table);

    assertThat(table.getConsistently("a")).contains(new Renamed("a", 2, new Place("Bern")));
  }

  @Test
  void updateRemovesFormerNames(EntityTable<Renamed> table, DynamoDbClient client) {
    old(client, table);

    table.update(new Renamed("a", 5, new Place("Rome")));

    assertThat(item(client, table))
        .isEqualTo(
            Map.of(
                "id", AttributeValue.fromS("a"),
                "total", n(5),
                "to_city", AttributeValue.fromS("Rome"),
                "other", n(4)));
  }

  @Test
  void anUpdateToNullDoesNotLetAFormerValueReappear(
      EntityTable<Renamed> table, DynamoDbClient client) {
    old(client, table);

    table.update(new Renamed("a", null, null));

    assertThat(item(client, table))
        .isEqualTo(Map.of("id", AttributeValue.fromS("a"), "other", n(4)));
    assertThat(table.getConsistently("a")).contains(new Renamed("a", null, null));
  }

  @Test
  void storesNullAsNull(EntityTable<Noted> table, DynamoDbClient client) {
    Map<String, AttributeValue> expected =
        Map.of("id", AttributeValue.fromS("a"), "note", AttributeValue.fromNul(true));

    table.insert(new Noted("a", null));
    assertThat(item(client, table)).isEqualTo(expected);

    table.put(new Noted("a", "x"));
    table.update(new Noted("a", null));
    assertThat(item(client, table)).isEqualTo(expected);
    assertThat(table.getConsistently("a")).contains(new Noted("a", null));
  }

  private static Map<String, AttributeValue> newer() {
    return Map.of(
        "id", AttributeValue.fromS("a"),
        "remark", AttributeValue.fromS("old"),
        "total", n(1),
        "none", AttributeValue.fromNul(true),
        "list", AttributeValue.fromL(List.of(n(1), AttributeValue.fromM(Map.of()))),
        "set", AttributeValue.fromSs(List.of("x", "y")));
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, @Nullable AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.remove(name);
    if (value != null) {
      changed.put(name, value);
    }
    return changed;
  }

  @Test
  void putKeepsUnmappedAttributes(EntityTable<Open> table, DynamoDbClient client) {
    client.putItem(r -> r.tableName(table.name()).item(newer()));
    Open read = table.getConsistently("a").orElseThrow();
    assertThat(Objects.requireNonNull(read.rest())).containsOnlyKeys("none", "list", "set");

    table.put(read);

    Map<String, AttributeValue> renamed = with(newer(), "remark", null);
    assertThat(item(client, table)).isEqualTo(with(renamed, "note", AttributeValue.fromS("old")));
  }

  @Test
  void updateWritesTheEntriesAndKeepsWhatTheMapDoesNotHold(
      EntityTable<Open> table, DynamoDbClient client) {
    client.putItem(r -> r.tableName(table.name()).item(newer()));

    table.update(new Open("a", null, 1, Map.of("more", true)));

    Map<String, AttributeValue> expected = with(newer(), "remark", null);
    assertThat(item(client, table))
        .isEqualTo(with(expected, "more", AttributeValue.fromBool(true)));
    table.update(new Open("a", null, 1, null));
    assertThat(item(client, table))
        .isEqualTo(with(expected, "more", AttributeValue.fromBool(true)));
  }

  @Test
  void aVariantMayCarryWhatAnotherMaps(EntityTable<Shape> table, DynamoDbClient client) {
    Map<String, AttributeValue> stored =
        Map.of(
            "id", AttributeValue.fromS("a"),
            "type", AttributeValue.fromS("circle"),
            "radius", n(1),
            "side", n(2));
    client.putItem(r -> r.tableName(table.name()).item(stored));
    Shape read = table.getConsistently("a").orElseThrow();
    assertThat(read).isEqualTo(new Circle("a", 1, Map.of("side", new BigDecimal(2))));

    table.update(read);

    assertThat(item(client, table)).isEqualTo(stored);
  }

  @Test
  void mappedNamesAreRefusedAmongTheUnmappedBeforeAnythingIsSent(EntityTable<Open> table) {
    Open wrong = new Open("a", null, 1, Map.of("remark", "x"));
    String message =
        "Expected an attribute that Open does not map but was a mapped one at $.remark"
            + " (encoding Open)";

    assertThatThrownBy(() -> table.put(wrong)).hasMessage(message);
    assertThatThrownBy(() -> table.update(wrong)).hasMessage(message);
  }

  @Test
  void anIndexThatDoesNotHoldUnmappedAttributesIsRefused(
      EntityTable<Open> table, EntityTable<Slim> slim) {
    assertThatThrownBy(() -> table.query(1).index("byTotal").list())
        .hasMessage("Index 'byTotal' does not hold all of Open; it lacks: note" + HYDRATE);
    assertThatThrownBy(() -> slim.query(1).index("byTotal").list())
        .hasMessage(
            "Index 'byTotal' does not hold all of Slim; it lacks what Slim does not map" + HYDRATE);
  }
}
