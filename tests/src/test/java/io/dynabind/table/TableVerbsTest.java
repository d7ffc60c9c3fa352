package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TableExistsException;
import io.dynabind.outcome.TableMissingException;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every verb of a table against a server, blocking and not. */
@DynamoDbTest(
    entities = {
      TableVerbsTest.Order.class,
      TableVerbsTest.Counter.class,
      TableVerbsTest.Plain.class,
      TableVerbsTest.Session.class
    })
final class TableVerbsTest {

  enum Status {
    OPEN,
    PAID
  }

  @Table("orders")
  @GlobalIndex(
      name = "byStatus",
      hashKey = {"status", "region"},
      rangeKey = {"year", "placedAt"})
  @LocalIndex(name = "byTotal", rangeKey = "total")
  record Order(
      @HashKey String customer,
      @RangeKey String id,
      Status status,
      String region,
      int year,
      Instant placedAt,
      BigDecimal total,
      @Nullable Set<String> tags,
      @Version @Nullable Long version) {

    Order with(BigDecimal newTotal) {
      return new Order(customer, id, status, region, year, placedAt, newTotal, tags, version);
    }
  }

  record OrderKey(String customer, String id) {}

  @Table("counters")
  static class Counter {
    @HashKey String id = "";
    long count;
    @Version int version;

    static Counter of(String id) {
      Counter counter = new Counter();
      counter.id = id;
      return counter;
    }
  }

  @Table("plains")
  record Plain(@HashKey String id, @Nullable String text) {}

  @Table("sessions")
  record Session(@HashKey String id, @TimeToLive Instant expiresAt) {}

  private static Order order(int number) {
    return new Order(
        "c-1",
        "o-" + number,
        number % 2 == 0 ? Status.OPEN : Status.PAID,
        "eu",
        2026,
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
        BigDecimal.valueOf(100 - number),
        Set.of(),
        null);
  }

  @Test
  void insertsGetsAndRefusesTheSecond(EntityTable<Order> orders) {
    Order saved = orders.insert(order(1));
    assertThat(saved.version()).isEqualTo(1);
    assertThat(orders.getConsistently(new OrderKey("c-1", "o-1"))).contains(saved);
    assertThat(orders.get(new OrderKey("c-1", "o-2"))).isEmpty();
    assertThatThrownBy(() -> orders.insert(order(1)))
        .isInstanceOfSatisfying(
            ItemExistsException.class, e -> assertThat(e.current()).contains(saved));
    assertThatThrownBy(() -> orders.async().insert(order(1)).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ItemExistsException.class);
  }

  @Test
  void staleWriterGetsTheItemThatWon(EntityTable<Order> orders) {
    Order first = orders.insert(order(1));
    Order winner = orders.update(first.with(BigDecimal.ONE));
    assertThat(winner.version()).isEqualTo(2);
    assertThatThrownBy(() -> orders.update(first.with(BigDecimal.TEN)))
        .isInstanceOfSatisfying(
            VersionConflictException.class, e -> assertThat(e.current()).contains(winner))
        .hasMessage(
            "The stored version is another one (update of Order by EntityTable<Order>.update, key"
                + " customer and id, condition attribute_exists(customer) AND version = ?, 1"
                + " attempt)");
    assertThatThrownBy(() -> orders.put(first)).isInstanceOf(VersionConflictException.class);
    assertThatThrownBy(() -> orders.delete(first)).isInstanceOf(VersionConflictException.class);
    assertThatThrownBy(() -> orders.put(order(1))).isInstanceOf(VersionConflictException.class);
    Rejected<Order> rejected =
        (Rejected<Order>) orders.async().attempt().put(first.with(BigDecimal.TEN)).join();
    assertThat(rejected.reason()).isEqualTo(Rejected.Reason.VERSION);
    assertThat(rejected.current()).isEqualTo(winner);
    assertThat(orders.getConsistently(first)).contains(winner);
    assertThat(orders.put(winner).version()).isEqualTo(3);
  }

  @Test
  void versionOfAbsentItemIsMissing(EntityTable<Order> orders) {
    Order saved = orders.insert(order(1));
    orders.delete(saved);
    assertThat(orders.getConsistently(saved)).isEmpty();
    assertThatThrownBy(() -> orders.update(saved)).isInstanceOf(ItemMissingException.class);
    assertThatThrownBy(() -> orders.put(saved)).isInstanceOf(ItemMissingException.class);
    assertThatThrownBy(() -> orders.delete(saved)).isInstanceOf(ItemMissingException.class);
    orders.delete(order(1));
    orders.deleteByKey(new OrderKey("c-1", "o-1"));
  }

  @Test
  void writesVersionsIntoBeansOnlyWhenApplied(EntityTable<Counter> counters) {
    Counter counter = Counter.of("a");
    assertThat(counters.insert(counter)).isSameAs(counter);
    assertThat(counter.version).isEqualTo(1);
    Counter stale = counters.getConsistently("a").orElseThrow();
    counter.count = 5;
    assertThat(counters.async().update(counter).join()).isSameAs(counter);
    assertThat(counter.version).isEqualTo(2);
    assertThatThrownBy(() -> counters.put(stale))
        .isInstanceOfSatisfying(
            VersionConflictException.class,
            e ->
                assertThat(e.current())
                    .hasValueSatisfying(
                        current -> assertThat(((Counter) current).count).isEqualTo(5)));
    assertThat(stale.version).isEqualTo(1);
    assertThat(counters.attempt().insert(stale)).isInstanceOf(Rejected.class);
    assertThat(stale.version).isEqualTo(1);
  }

  @Test
  void putAdoptsItemFromBeforeTheVersions(EntityTable<Counter> counters, DynamoDbClient client) {
    Map<String, AttributeValue> old =
        Map.of("id", AttributeValue.fromS("old"), "count", AttributeValue.fromN("4"));
    client.putItem(r -> r.tableName(counters.name()).item(old));
    assertThat(counters.put(Counter.of("old")).version).isEqualTo(1);
    assertThat(counters.getConsistently("old").orElseThrow().version).isEqualTo(1);
  }

  @Test
  void updateKeepsWhatIsNotMappedAndRemovesNulls(EntityTable<Plain> plains, DynamoDbClient client) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("p"));
    client.putItem(
        r ->
            r.tableName(plains.name())
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("p"),
                        "text", AttributeValue.fromS("t"),
                        "other", AttributeValue.fromN("7"))));
    plains.update(new Plain("p", null));
    assertThat(client.getItem(r -> r.tableName(plains.name()).key(key)).item())
        .isEqualTo(Map.of("id", AttributeValue.fromS("p"), "other", AttributeValue.fromN("7")));
    plains.put(new Plain("p", "u"));
    assertThat(client.getItem(r -> r.tableName(plains.name()).key(key)).item())
        .isEqualTo(Map.of("id", AttributeValue.fromS("p"), "text", AttributeValue.fromS("u")));
    assertThatThrownBy(() -> plains.update(new Plain("q", "t")))
        .isInstanceOf(ItemMissingException.class);
  }

  @Test
  void everyVerbWorksWithoutBlocking(EntityTable<Plain> table) {
    AsyncEntityTable<Plain> plains = table.async();
    Plain first = new Plain("p", "1");
    assertThat(plains.insert(first).join()).isEqualTo(first);
    assertThat(plains.put(new Plain("p", "2")).join().text()).isEqualTo("2");
    assertThat(plains.update(new Plain("p", "3")).join().text()).isEqualTo("3");
    assertThat(plains.getConsistently("p").join()).contains(new Plain("p", "3"));
    assertThat(plains.get("q").join()).isEmpty();
    assertThat(plains.query("p").list().join()).containsExactly(new Plain("p", "3"));
    assertThat(plains.scan().list().join()).containsExactly(new Plain("p", "3"));
    assertThat(plains.delete(first).join()).isNull();
    assertThat(plains.deleteByKey("p").join()).isNull();
    assertThat(plains.getConsistently("p").join()).isEmpty();
  }

  @Test
  void queriesTableAndIndexes(EntityTable<Order> orders) {
    List<Order> saved = IntStream.range(0, 6).mapToObj(i -> orders.insert(order(i))).toList();
    assertThat(orders.query("c-1").consistent().list()).isEqualTo(saved);
    assertThat(orders.query("c-1").rangeKey().between("o-1", "o-3").list())
        .isEqualTo(saved.subList(1, 4));
    assertThat(orders.query("c-1").rangeKey().startsWith("o-").descending().limit(2).list())
        .containsExactly(saved.get(5), saved.get(4));
    assertThat(orders.query("c-1").rangeKey().lt("o-1").list()).containsExactly(saved.get(0));
    assertThat(orders.query("c-1").rangeKey().le("o-0").list()).containsExactly(saved.get(0));
    assertThat(orders.query("c-1").rangeKey().gt("o-4").list()).containsExactly(saved.get(5));
    assertThat(orders.query("c-1").rangeKey().ge("o-5").list()).containsExactly(saved.get(5));
    assertThat(orders.query("c-2").list()).isEmpty();
    assertThat(orders.query("c-1").index("byTotal").limit(1).list()).containsExactly(saved.get(5));
    assertThat(
            orders
                .query(Status.PAID, "eu")
                .index("byStatus")
                .rangeKey()
                .eq(2026)
                .rangeKey()
                .gt(saved.get(1).placedAt())
                .stream())
        .containsExactly(saved.get(3), saved.get(5));
    assertThat(orders.scan().stream()).containsExactlyInAnyOrderElementsOf(saved);
  }

  @Test
  void turnsOnTimeToLive(EntityTable<Session> sessions, DynamoDbClient client) {
    assertThat(
            client
                .describeTimeToLive(r -> r.tableName(sessions.name()))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expiresAt");
    Session session = new Session("s", Instant.ofEpochSecond(4_000_000_000L));
    sessions.insert(session);
    assertThat(sessions.getConsistently("s")).contains(session);
  }

  private static String missing(String table) {
    return ". There is no table '"
        + table
        + "' in the account and region that the client asks. Make it by create() of its"
        + " EntityTable, or let startups do so by schema(SchemaMode.CREATE_MISSING); if it has"
        + " another name there, say so by @Table, or by tableNames(…), which adds prefixes";
  }

  @Test
  void createsAndDeletesTables(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    TableNames names =
        TableNames.prefix("test-").andThen(TableNames.suffix("-" + UUID.randomUUID()));
    try (Dynabind dynabind =
        Dynabind.builder().client(client).asyncClient(asyncClient).tableNames(names).build()) {
      EntityTable<Plain> plains = dynabind.table(Plain.class);
      assertThat(plains.name()).startsWith("test-plains-");
      assertThat(plains.definition().name()).isEqualTo(plains.name());
      assertThatThrownBy(() -> plains.get("p"))
          .isInstanceOf(ReadException.class)
          .hasMessage(
              "Could not read Plain: TABLE_MISSING (EntityTable<Plain>.get, 1 attempt)"
                  + missing(plains.name()));
      assertThat(((NotApplied<Plain>) plains.attempt().put(new Plain("p", null))).reason())
          .isEqualTo(NotApplied.Reason.TABLE_MISSING);
      assertThatThrownBy(() -> plains.put(new Plain("p", null)))
          .isInstanceOf(TableMissingException.class)
          .hasMessage(
              "Not applied: TABLE_MISSING (put of Plain by EntityTable<Plain>.put, key id, 1"
                  + " attempt)"
                  + missing(plains.name()));
      assertThatThrownBy(() -> dynabind.batchGet().get(plains, "p").execute())
          .isInstanceOf(ReadException.class)
          .hasMessage(
              "Could not read Plain: TABLE_MISSING (BatchGet, 1 attempt)" + missing(plains.name()));
      assertThat(plains.createIfMissing()).isTrue();
      assertThat(plains.async().createIfMissing().join()).isFalse();
      assertThatThrownBy(plains::create)
          .isInstanceOf(TableExistsException.class)
          .hasMessage("Table " + plains.name() + " exists already");
      plains.put(new Plain("p", null));
      plains.async().deleteTable().join();
      assertThatThrownBy(plains::deleteTable).isInstanceOf(TableMissingException.class);
      plains.async().create().join();
      assertThat(plains.getConsistently("p")).isEmpty();
      plains.deleteTable();
    }
    // clients that were given stay open
    assertThatCode(client::listTables).doesNotThrowAnyException();
  }

  @Test
  void interruptedWriteIsUnknownOrNotSent(EntityTable<Plain> plains) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> plains.insert(new Plain("p", null)))
          .isInstanceOfAny(OutcomeUnknownException.class, NotAppliedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
