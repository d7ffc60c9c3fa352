package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.Table;
import io.dynabind.test.DynamoDbTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the options of attributes do to items on a server. */
@DynamoDbTest(entities = {AttributeOptionsTest.Renamed.class, AttributeOptionsTest.Noted.class})
final class AttributeOptionsTest {

  record Place(@Attribute(value = "city", formerly = "town") @Nullable String name) {}

  @Table("renamed")
  record Renamed(
      @HashKey String id,
      @Attribute(formerly = {"sum", "amount"}) @Nullable Integer total,
      @Flatten(prefix = "to_") @Nullable Place to) {}

  @Table("noted")
  record Noted(@HashKey String id, @Attribute(nulls = Nulls.STORE) @Nullable String note) {}

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
}
