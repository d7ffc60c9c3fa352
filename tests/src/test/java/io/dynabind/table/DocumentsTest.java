package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.problem.MappingException;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents without a class, against a server. */
@DynamoDbTest(entities = {})
final class DocumentsTest {

  record OrderKey(String customer, Long number) {}

  private final List<EntityTable<?>> created = new ArrayList<>();

  private EntityTable<Map<String, Object>> orders(Dynabind dynabind) {
    return table(dynabind, DocumentKey.hash("customer", String.class).range("number", long.class));
  }

  private EntityTable<Map<String, Object>> table(Dynabind dynabind, DocumentKey key) {
    EntityTable<Map<String, Object>> table =
        dynabind.documents("documents-" + UUID.randomUUID(), key);
    table.create();
    created.add(table);
    return table;
  }

  @AfterEach
  void deleteTables() {
    created.forEach(EntityTable::deleteTable);
  }

  private static Map<String, Object> order(long number) {
    Map<String, Object> order = new HashMap<>();
    order.put("customer", "c-1");
    order.put("number", number);
    order.put("total", new BigDecimal("1.5"));
    order.put("paid", true);
    order.put("none", null);
    order.put("data", ByteBuffer.wrap(new byte[] {1, 2}));
    order.put("tags", Set.of("a", "b"));
    order.put("sizes", Set.of(new BigDecimal(1), new BigDecimal(2)));
    order.put("lines", Arrays.asList(Map.of("sku", "x", "parts", List.of()), null));
    return order;
  }

  @Test
  void whatIsWrittenIsReadBack(Dynabind dynabind) {
    EntityTable<Map<String, Object>> orders = orders(dynabind);

    assertThat(orders.insert(order(1))).isEqualTo(order(1));

    assertThat(orders.getConsistently(new OrderKey("c-1", 1L))).contains(order(1));
    assertThat(orders.getConsistently(Map.of("customer", "c-1", "number", 1L))).contains(order(1));
    assertThat(orders.getConsistently(Map.of("customer", "c-1", "number", 2L))).isEmpty();
  }

  @Test
  void valuesOfOtherTypesAreStoredAsTheirComponentsWouldBe(
      Dynabind dynabind, DynamoDbClient client) {
    EntityTable<Map<String, Object>> orders = orders(dynabind);

    orders.put(
        Map.of("customer", "c-1", "number", 1L, "at", Instant.EPOCH, "count", 7, "set", Set.of()));

    assertThat(client.scan(r -> r.tableName(orders.name())).items())
        .containsExactly(
            Map.of(
                "customer", AttributeValue.fromS("c-1"),
                "number", AttributeValue.fromN("1"),
                "at", AttributeValue.fromS("1970-01-01T00:00:00.000000000Z"),
                "count", AttributeValue.fromN("7"),
                "set", AttributeValue.fromNul(true)));
  }

  @Test
  void updateKeepsWhatTheDocumentDoesNotHold(Dynabind dynabind) {
    EntityTable<Map<String, Object>> orders = orders(dynabind);
    orders.insert(order(1));

    orders.update(Map.of("customer", "c-1", "number", 1L, "total", 9, "more", "x"));

    Map<String, Object> expected = order(1);
    expected.put("total", new BigDecimal(9));
    expected.put("more", "x");
    assertThat(orders.getConsistently(new OrderKey("c-1", 1L))).contains(expected);
  }

  @Test
  void verbsEndAsThoseOfEntities(Dynabind dynabind) {
    EntityTable<Map<String, Object>> orders = orders(dynabind);
    orders.insert(order(1));

    assertThatThrownBy(() -> orders.insert(order(1))).isInstanceOf(ItemExistsException.class);
    assertThatThrownBy(() -> orders.update(order(2))).isInstanceOf(ItemMissingException.class);
    assertThat(orders.attempt().put(order(1))).isInstanceOf(Applied.class);
    orders.delete(order(1));
    orders.deleteByKey(new OrderKey("c-1", 2L));
    assertThat(orders.scan().list()).isEmpty();
  }

  @Test
  void queriesAndScans(Dynabind dynabind) {
    EntityTable<Map<String, Object>> orders = orders(dynabind);
    for (long number = 1; number <= 5; number++) {
      orders.put(order(number));
    }

    assertThat(orders.query("c-1").rangeKey().between(2L, 4L).descending().list())
        .containsExactly(order(4), order(3), order(2));
    assertThat(orders.query("c-1").limit(2).stream()).containsExactly(order(1), order(2));
    assertThat(orders.scan().list()).hasSize(5);
    assertThat(orders.async().query("c-1").rangeKey().gt(4L).list().join())
        .containsExactly(order(5));
    assertThat(orders.async().get(new OrderKey("c-1", 3L)).join()).contains(order(3));
  }

  @Test
  void aTableMayHaveAHashKeyAlone(Dynabind dynabind) {
    EntityTable<Map<String, Object>> table = table(dynabind, DocumentKey.hash("id", Instant.class));
    Map<String, Object> document = Map.of("id", Instant.EPOCH);

    table.insert(document);
    table.update(document);

    assertThat(table.getConsistently(Instant.EPOCH)).contains(document);
  }

  @Test
  void wrongAndMissingKeysAreRefusedBeforeAnythingIsSent(Dynabind dynabind) {
    EntityTable<Map<String, Object>> orders =
        dynabind.documents(
            "orders", DocumentKey.hash("customer", String.class).range("number", Long.class));

    assertThatThrownBy(() -> orders.put(Map.of("customer", "c-1")))
        .hasMessage("Key attribute 'number' is null at $.number (encoding orders)");
    assertThatThrownBy(() -> orders.put(Map.of("customer", "", "number", 1L)))
        .hasMessage("Key attribute 'customer' is empty at $.customer (encoding orders)");
    assertThatThrownBy(() -> orders.put(Map.of("customer", "c-1", "number", 1)))
        .hasMessage("Expected a key of Long but was one of Integer at $.number (encoding orders)");
    assertThatThrownBy(() -> orders.update(Map.of("customer", 1, "number", 1L)))
        .hasMessage(
            "Expected a key of String but was one of Integer at $.customer (encoding orders)");
    assertThatThrownBy(() -> orders.get("c-1"))
        .hasMessage(
            "The key of orders is (String customer, Long number), but was given as String: "
                + "give a record with components of these names, or the entity itself");
    assertThatThrownBy(() -> orders.get(Map.of("customer", "c-1")))
        .hasMessage("orders.number was given null");
    assertThatThrownBy(() -> orders.get(Map.of("customer", "c-1", "number", "1")))
        .hasMessage("orders.number is Long, but was given String");
    assertThatThrownBy(() -> orders.query(1).list())
        .hasMessage("orders.customer is String, but was given Integer");
    assertThatThrownBy(() -> orders.put(Map.of("customer", "c-1", "number", 1L, "x", this)))
        .hasMessage(
            "Expected a document of plain values but was one with"
                + " io.dynabind.table.DocumentsTest at $.x (encoding orders)");
  }

  @Test
  void keysThatNoTableHasAreProblems(Dynabind dynabind) {
    assertThatThrownBy(
            () ->
                dynabind.documents(
                    "x/y", DocumentKey.hash("a", List.class).range("b", DocumentsTest.class)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining(
            "[InvalidKeyType] The key attribute 'b' of the documents of x/y has the type"
                + " DocumentsTest, which is not stored as a string, a number or binary.\n"
                + "     for documents of x/y\n"
                + "   Use a type such as String, Long, UUID, Instant or byte[].");
    assertThatThrownBy(() -> DocumentKey.hash("a", String.class).range("a", String.class))
        .hasMessage("'a' is both hash key and range key");
    assertThatThrownBy(() -> DocumentKey.hash("", String.class))
        .hasMessage("A key attribute has a name of 0 bytes; it takes 1 to 255");
  }

  @Table("shared-key")
  record Keyed(@HashKey String id) {}

  @Test
  void tablesHaveOneKeyWhoeverAsksForThem(Dynabind dynabind) {
    EntityTable<Map<String, Object>> known =
        dynabind.documents("documents-key", DocumentKey.hash("id", String.class));
    // A UUID is stored as a string too.
    assertThat(dynabind.documents("documents-key", DocumentKey.hash("id", UUID.class)).name())
        .isEqualTo(known.name());
    assertThatThrownBy(
            () -> dynabind.documents("documents-key", DocumentKey.hash("id", Long.class)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "1) [KeyMismatch] documents of documents-key and documents of documents-key share the"
                + " table '"
                + known.name()
                + "', but have the keys (id S) and (id N).\n"
                + "     for documents of documents-key\n"
                + "   Give both the key of the table, in the same names and stored types, or two"
                + " tables.");
    dynabind.table(Keyed.class);
    assertThatThrownBy(
            () -> dynabind.documents("shared-key", DocumentKey.hash("key", String.class)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "Keyed and documents of shared-key share the table '"
                + dynabind.table(Keyed.class).name()
                + "', but have the keys (id S) and (key S).");
  }
}
