package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.ItemFormatException;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.VersionConflictException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What each writing verb sends, and in which word it ends. */
final class WritesTest {

  @Table
  record Order(
      @HashKey String customer,
      @RangeKey String id,
      @Nullable String note,
      @Nullable Set<String> tags,
      @Version @Nullable Long version) {

    Order at(@Nullable Long other) {
      return new Order(customer, id, note, tags, other);
    }
  }

  @Table
  record Plain(@HashKey String id, @Nullable String text) {}

  /** A bean with a primitive version. */
  @Table
  public static class Counter {
    private String id = "";
    private int version;
    @Ignore String scratch = "";

    @HashKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    @Version
    public int getVersion() {
      return version;
    }

    public void setVersion(int version) {
      this.version = version;
    }

    static Counter of(int version) {
      Counter counter = new Counter();
      counter.id = "c";
      counter.version = version;
      counter.scratch = "kept";
      return counter;
    }
  }

  private static final EntityCodec<Order> ORDER = Tables.codec(Order.class);
  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);
  private static final EntityCodec<Counter> COUNTER = Tables.codec(Counter.class);
  private static final Order NEW = new Order("c-1", "o-1", "hi", Set.of(), null);

  private final Script script = new Script();
  private final SyncTable<Order> orders = Tables.of(ORDER, script, new VirtualTime());
  private final SyncTable<Plain> plains = Tables.of(PLAIN, script, new VirtualTime());
  private final SyncTable<Counter> counters = Tables.of(COUNTER, script, new VirtualTime());

  private PutItem put() {
    return (PutItem) script.operations.get(0);
  }

  private Map<String, AttributeValue> values() {
    return Script.slot(script.operations.get(0), 1);
  }

  @Test
  void insertsWithVersionOneIfAbsent() {
    script.done();
    assertThat(orders.insert(NEW.at(7L))).isEqualTo(NEW.at(1L));
    assertThat(put().condition()).isEqualTo("attribute_not_exists(#n0)");
    assertThat(put().placeholders().names()).isEqualTo(Map.of("#n0", "customer"));
    assertThat(put().repeat()).isEqualTo(Repeat.HARMFUL);
    assertThat(put().origin()).isEqualTo("EntityTable<Order>.insert");
    Map<String, AttributeValue> item = Script.slot(put(), 0);
    assertThat(item)
        .containsOnly(
            entry("customer", AttributeValue.fromS("c-1")),
            entry("id", AttributeValue.fromS("o-1")),
            entry("note", AttributeValue.fromS("hi")),
            entry("version", AttributeValue.fromN("1")),
            entry(EntityModel.WRITE_TOKEN, item.get(EntityModel.WRITE_TOKEN)));
    assertThat(item.get(EntityModel.WRITE_TOKEN).s()).hasSize(22);
  }

  @Test
  void putsWithoutVersionWhereNoneIsStored() {
    script.done();
    assertThat(orders.put(NEW)).isEqualTo(NEW.at(1L));
    assertThat(put().condition()).isEqualTo("attribute_not_exists(#n0)");
    assertThat(put().placeholders().names()).isEqualTo(Map.of("#n0", "version"));
  }

  @Test
  void putsOverTheVersionItKnows() {
    script.done();
    assertThat(orders.put(NEW.at(4L))).isEqualTo(NEW.at(5L));
    assertThat(put().condition()).isEqualTo("#n0 = :v0");
    assertThat(values()).isEqualTo(Map.of(":v0", AttributeValue.fromN("4")));
    assertThat(put().repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void putsUnversionedWithoutCondition() {
    script.done();
    Plain plain = new Plain("p", null);
    assertThat(plains.put(plain)).isSameAs(plain);
    assertThat(put().condition()).isNull();
    assertThat(put().repeat()).isEqualTo(Repeat.HARMLESS);
  }

  @Test
  void updatesWhatIsMappedAndRemovesNulls() {
    script.done();
    assertThat(orders.update(new Order("c-1", "o-1", null, Set.of("x"), 4L)).version())
        .isEqualTo(5L);
    UpdateItem update = (UpdateItem) script.operations.get(0);
    assertThat(update.update()).isEqualTo("SET #n1 = :v0, #n2 = :v1, #n3 = :v2 REMOVE #n0");
    assertThat(update.condition()).isEqualTo("attribute_exists(#n4) AND #n2 = :v3");
    assertThat(update.placeholders().names())
        .isEqualTo(
            Map.of(
                "#n0", "note",
                "#n1", "tags",
                "#n2", "version",
                "#n3", EntityModel.WRITE_TOKEN,
                "#n4", "customer"));
    assertThat(values())
        .containsOnly(
            entry(":v0", AttributeValue.fromSs(java.util.List.of("x"))),
            entry(":v1", AttributeValue.fromN("5")),
            entry(":v2", values().get(":v2")), // the token
            entry(":v3", AttributeValue.fromN("4")));
    assertThat(update.repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void updatesUnversionedIfPresent() {
    script.done();
    plains.update(new Plain("p", "t"));
    UpdateItem update = (UpdateItem) script.operations.get(0);
    assertThat(update.update()).isEqualTo("SET #n0 = :v0");
    assertThat(update.condition()).isEqualTo("attribute_exists(#n1)");
    assertThat(update.repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void deletesTheVersionItKnows() {
    script.done().done().done();
    orders.delete(NEW.at(4L));
    orders.deleteByKey(NEW);
    plains.deleteByKey("p");
    DeleteItem versioned = (DeleteItem) script.operations.get(0);
    assertThat(versioned.condition()).isEqualTo("#n0 = :v0");
    assertThat(versioned.repeat()).isEqualTo(Repeat.GUARDED);
    DeleteItem byKey = (DeleteItem) script.operations.get(1);
    assertThat(byKey.condition()).isNull();
    assertThat(byKey.repeat()).isEqualTo(Repeat.HARMLESS);
    assertThat(Script.slot(byKey, 0))
        .isEqualTo(
            Map.of("customer", AttributeValue.fromS("c-1"), "id", AttributeValue.fromS("o-1")));
  }

  @Test
  void setsVersionOfBeanOnlyWhenApplied() {
    Counter counter = Counter.of(3);
    script
        .fail(Certainty.AMBIGUOUS, Kind.TIMEOUT)
        .done()
        .refuseFor(COUNTER, Counter.of(9))
        .refuse(Kind.THROTTLED)
        .done();
    assertThat(counters.attempt().put(counter)).isInstanceOf(Unknown.class);
    assertThat(counters.attempt().put(counter)).isInstanceOf(Rejected.class);
    assertThat(counters.attempt().put(counter)).isInstanceOf(NotApplied.class);
    assertThat(counter.getVersion()).isEqualTo(3);
    assertThat(counters.put(counter)).isSameAs(counter);
    assertThat(counter.getVersion()).isEqualTo(4);
    assertThat(counter.scratch).isEqualTo("kept");
    assertThat(script.operations)
        .filteredOn(PutItem.class::isInstance)
        .hasSize(4)
        .allSatisfy(
            operation ->
                assertThat(Script.slot(operation, 0))
                    .containsEntry("version", AttributeValue.fromN("4")));
  }

  @Test
  void tellsWhichConditionWasFalse() {
    Order current = NEW.at(9L);
    script.refuseFor(ORDER, current).refuseFor(ORDER, current).refuse(Kind.CONDITION_FAILED);
    Rejected<Order> insert = (Rejected<Order>) orders.attempt().insert(NEW);
    assertThat(insert.reason()).isEqualTo(Rejected.Reason.EXISTS);
    assertThat(insert.current()).isEqualTo(new Order("c-1", "o-1", "hi", Set.of(), 9L));
    assertThatThrownBy(() -> orders.update(NEW.at(4L)))
        .isInstanceOfSatisfying(
            VersionConflictException.class, e -> assertThat(e.current()).contains(current))
        .hasMessage(
            "The stored version is another one (update of Order by EntityTable<Order>.update, key"
                + " customer and id, condition attribute_exists(customer) AND version = ?, 1"
                + " attempt)");
    Rejected<Order> delete = (Rejected<Order>) orders.attempt().delete(NEW.at(4L));
    assertThat(delete.reason()).isEqualTo(Rejected.Reason.MISSING);
    assertThat(delete.current()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTED, THROTTLED, THROTTLED",
    "REJECTED, HOT_KEY, HOT_KEY",
    "REJECTED, ACCESS_DENIED, ACCESS_DENIED",
    "NOT_SENT, ACCESS_DENIED, ACCESS_DENIED",
    "REJECTED, TABLE_MISSING, TABLE_MISSING",
    "REJECTED, CONFLICT, CONFLICT",
    "REJECTED, INVALID, INVALID",
    "NOT_SENT, CONNECTION, NOT_SENT",
    "NOT_SENT, INTERRUPTED, NOT_SENT"
  })
  void saysWhyNothingHappened(Certainty certainty, Kind kind, NotApplied.Reason reason) {
    script.fail(certainty, kind);
    NotApplied<Plain> outcome = (NotApplied<Plain>) plains.attempt().put(new Plain("p", null));
    assertThat(outcome.reason()).isEqualTo(reason);
  }

  @Test
  void neverTakesRefusalAfterLostAnswerForConflict() {
    script.fail(Certainty.AMBIGUOUS, Kind.CONDITION_FAILED);
    assertThat(orders.attempt().insert(NEW)).isInstanceOf(Unknown.class);
  }

  @Test
  void endsInTheSameWordsWithoutBlocking() {
    script.done().refuseFor(ORDER, NEW.at(9L)).fail(Certainty.AMBIGUOUS, Kind.TIMEOUT).done();
    assertThat(orders.async().insert(NEW).join()).isEqualTo(NEW.at(1L));
    Outcome<Order> refused = orders.async().attempt().put(NEW.at(1L)).join();
    assertThat(refused).isInstanceOf(Rejected.class);
    assertThat(orders.async().attempt().put(NEW.at(1L)).join()).isInstanceOf(Unknown.class);
    assertThat(script.operations).hasSize(4);
  }

  @Test
  void refusesNullsAndOddVersionsBeforeSending() {
    assertThatThrownBy(() -> orders.insert(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The Order to be written is null");
    assertThatThrownBy(() -> orders.put(NEW.at(-1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Order.version is negative, but stored versions start at 1");
    assertThatThrownBy(() -> counters.put(Counter.of(Integer.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Counter.version has reached the last version of type int");
    assertThatThrownBy(() -> orders.async().insert(new Order("c", null, null, null, null)))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage("Key attribute 'id' is null at $.id (encoding Order)");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void appliedYieldsTheEntity() {
    script.done();
    assertThat(plains.attempt().delete(new Plain("p", "t")))
        .isEqualTo(new Applied<>(new Plain("p", "t")));
  }
}
