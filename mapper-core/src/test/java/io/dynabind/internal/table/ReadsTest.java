package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.ReadException;
import io.dynabind.table.TableQuery;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys, queries and scans: what is sent, what is refused, and how pages follow each other. */
final class ReadsTest {
  private static final String HYDRATE =
      ". Ask for a part that it holds by project(…), have the items fetched by hydrate(), or"
          + " declare the index with projection = Projection.ALL";

  @Table
  @GlobalIndex(
      name = "byPlace",
      hashKey = {"country", "city"},
      rangeKey = {"year", "code"})
  @GlobalIndex(name = "keys", hashKey = "country", projection = Projection.KEYS_ONLY)
  record Event(
      @HashKey String id, @RangeKey long at, String country, String city, int year, String code) {}

  record EventKey(long at, String id) {}

  record WrongName(String key, long at) {}

  record WrongType(String id, String at) {}

  @Table
  record Plain(@HashKey String id) {}

  private static final EntityCodec<Event> EVENT = Tables.codec(Event.class);
  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);
  private static final Event FIRST = new Event("e", 1, "at", "graz", 2026, "a");
  private static final Event SECOND = new Event("e", 2, "at", "graz", 2026, "b");
  private static final Event THIRD = new Event("e", 3, "at", "graz", 2026, "c");

  private final Script script = new Script();
  private final SyncTable<Event> events = Tables.of(EVENT, script, new VirtualTime());
  private final SyncTable<Plain> plains = Tables.of(PLAIN, script, new VirtualTime());

  private static RawKey key(Event event) {
    return RawKey.of(
        Map.of("id", Scalar.string(event.id()), "at", Scalar.number(String.valueOf(event.at()))));
  }

  private Query query() {
    return (Query) script.operations.get(0);
  }

  static List<Object> keys() {
    return List.of(new EventKey(1, "e"), FIRST);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void readsByRecordOrEntity(Object key) {
    script.page(EVENT, null, FIRST);
    assertThat(events.get(key)).contains(FIRST);
    GetItem get = (GetItem) script.operations.get(0);
    assertThat(Script.slot(get, 0))
        .isEqualTo(Map.of("id", AttributeValue.fromS("e"), "at", AttributeValue.fromN("1")));
    assertThat(get.consistentRead()).isFalse();
  }

  @Test
  void readsBySingleValue() {
    script.page(PLAIN, null).page(PLAIN, null, new Plain("p"));
    assertThat(plains.get("p")).isEmpty();
    assertThat(plains.async().getConsistently("p").join()).contains(new Plain("p"));
    assertThat(((GetItem) script.operations.get(1)).consistentRead()).isTrue();
  }

  @Test
  void refusesWrongKeys() {
    assertThatThrownBy(() -> events.get(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key of Event is null");
    assertThatThrownBy(() -> events.get("secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The key of Event is (String id, long at), but was given as String: "
                + "give a record with components of these names, or the entity itself");
    assertThatThrownBy(() -> events.deleteByKey(Map.of("id", "secret", "at", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The key of Event is (String id, long at), but was given as Map");
    assertThatThrownBy(() -> events.get(new WrongName("secret", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The key of Event is (String id, long at), but was given as WrongName: "
                + "give a record with components of these names, or the entity itself");
    assertThatThrownBy(() -> events.async().get(new WrongType("secret", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Event.at is long, but was given String");
    assertThatThrownBy(() -> events.get(new EventKey(1, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Event.id was given null");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void saysWhyReadFailed() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThatThrownBy(() -> plains.get("p"))
        .isInstanceOf(ReadException.class)
        .hasMessage("Could not read Plain: NO_ANSWER (EntityTable<Plain>.get, 1 attempt)");
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED, THROTTLED",
    "HOT_KEY, HOT_KEY",
    "ACCESS_DENIED, ACCESS_DENIED",
    "TABLE_MISSING, TABLE_MISSING",
    "CONFLICT, CONFLICT",
    "INVALID, INVALID",
    "INTERRUPTED, INTERRUPTED",
    "SERVER_ERROR, NO_ANSWER",
    "CONNECTION, NO_ANSWER",
    "TIMEOUT, NO_ANSWER",
    "BAD_ANSWER, NO_ANSWER",
    "OTHER, NO_ANSWER"
  })
  void namesTheReasonOfFailedReads(Kind kind, ReadException.Reason reason) {
    script.page(EVENT, key(FIRST), FIRST).refuse(kind);
    assertThatThrownBy(() -> events.query("e").list())
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.entity()).isEqualTo("Event");
              assertThat(e.origin()).isEqualTo("EntityTable<Event>.query");
              assertThat(e.attempts()).isEqualTo(1);
            });
  }

  @Test
  void queriesTable() {
    script.page(EVENT, null, SECOND, FIRST);
    assertThat(events.query("e").rangeKey().between(1L, 2L).descending().consistent().list())
        .containsExactly(SECOND, FIRST);
    assertThat(query().keyCondition()).isEqualTo("#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2");
    assertThat(query().placeholders().names()).isEqualTo(Map.of("#n0", "id", "#n1", "at"));
    assertThat(query().forward()).isFalse();
    assertThat(query().consistentRead()).isTrue();
    assertThat(Script.slot(query(), 0))
        .isEqualTo(
            Map.of(
                ":v0", AttributeValue.fromS("e"),
                ":v1", AttributeValue.fromN("1"),
                ":v2", AttributeValue.fromN("2")));
  }

  @Test
  void queriesIndexWithSeveralAttributes() {
    script.page(EVENT, null, FIRST);
    events
        .query("at", "graz")
        .index("byPlace")
        .rangeKey()
        .eq(2026)
        .rangeKey()
        .startsWith("a")
        .list();
    assertThat(query().index()).isEqualTo("byPlace");
    assertThat(query().keyCondition())
        .isEqualTo("#n0 = :v0 AND #n1 = :v1 AND #n2 = :v2 AND begins_with(#n3, :v3)");
  }

  @Test
  void followsPagesUpToTheLimit() {
    script.page(EVENT, key(FIRST), FIRST).page(EVENT, key(THIRD), SECOND, THIRD);
    assertThat(events.async().query("e").limit(2).list().join()).containsExactly(FIRST, SECOND);
    assertThat(((Query) script.operations.get(1)).startAfter()).isEqualTo(key(FIRST));
  }

  @Test
  void streamsPageByPage() {
    script.page(EVENT, key(FIRST), FIRST).page(EVENT, key(FIRST)).page(EVENT, null, SECOND);
    Iterator<Event> stream = events.query("e").stream().iterator();
    assertThat(script.operations).isEmpty();
    assertThat(stream.next()).isEqualTo(FIRST);
    assertThat(script.operations).hasSize(1);
    assertThat(stream.next()).isEqualTo(SECOND);
    assertThat(script.operations).hasSize(3);
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void stopsReadingWhenTheStreamHasEnough() {
    script.page(EVENT, key(SECOND), FIRST, SECOND);
    assertThat(events.scan().stream().limit(2)).containsExactly(FIRST, SECOND);
    assertThat(script.operations).hasSize(1);
  }

  @Test
  void scans() {
    script.page(EVENT, key(FIRST), FIRST).page(EVENT, null, SECOND);
    assertThat(events.scan().index("byPlace").list()).containsExactly(FIRST, SECOND);
    assertThat(((Scan) script.operations.get(1)).startAfter()).isEqualTo(key(FIRST));
    assertThat(((Scan) script.operations.get(0)).index()).isEqualTo("byPlace");
  }

  @Test
  void refusesQueriesThatCannotBe() {
    refused(events.query(7), "Event.id is String, but was given Integer");
    refused(events.query((Object) null), "Event.id was given null");
    refused(events.query((Object[]) null), "Event.id was given null");
    refused(events.query("e").rangeKey().gt(1), "Event.at is long, but was given Integer");
    refused(
        events.query("e").rangeKey().startsWith("1"),
        "Event.at is long, which is not stored as text and has no beginning");
    refused(
        events.query("at").index("byPlace"),
        "The hash key of Event in index 'byPlace' has 2 attributes [country, city], but was given 1"
            + " values");
    refused(
        events.query("at", "graz").index("byPlace").rangeKey().gt(2020).rangeKey().eq("a"),
        "Only the last condition on the range key of Event in index 'byPlace' may be other than"
            + " equal, but the one on 'year' is not");
    refused(
        events.query("e").rangeKey().eq(1L).rangeKey().eq(2L),
        "The range key of Event has 1 attributes, but was given 2 conditions");
    refused(
        events.query("e").index("byPlce"), "Event has no index 'byPlce'; it has: byPlace, keys");
    refused(
        events.query("at", "graz").index("byPlace").consistent(),
        "Index 'byPlace' is global and cannot be read consistently");
    refused(
        events.query("at").index("keys"),
        "Index 'keys' does not hold all of Event; it lacks: city, year, code" + HYDRATE);
    assertThatThrownBy(() -> events.scan().index("keys").list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Index 'keys' does not hold all of Event; it lacks: city, year, code. Ask for a part"
                + " that it holds by project(…), scan the table, or declare the index with"
                + " projection = Projection.ALL");
    assertThatThrownBy(() -> events.query("e").index(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The index's name is null");
    assertThatThrownBy(() -> events.scan().index(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The index's name is null");
    assertThatThrownBy(() -> events.query("e").limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A limit is 1 or more, not 0");
    assertThat(script.operations).isEmpty();
  }

  private static void refused(TableQuery<@Nullable Event> query, String message) {
    assertThatThrownBy(query::list)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
