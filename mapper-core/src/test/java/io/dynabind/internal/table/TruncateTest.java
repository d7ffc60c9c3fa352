package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Scan;
import io.dynabind.operation.TableStatus;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Emptying a table: pace, leftovers and failures, in virtual time. */
class TruncateTest {

  @Table
  record Note(@HashKey String id, @RangeKey String page, String text) {}

  private static final EntityCodec<Note> CODEC = Tables.codec(Note.class);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(CODEC, script, time);

  private Script provisioned(long read, long write) {
    return script.answer(Answer.of(new TableStatus("t", "ACTIVE", Map.of(), 0, read, write, null)));
  }

  private Script keys(int count, double units, @Nullable RawKey last) {
    List<Supplier<ItemReader>> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, AttributeValue> key =
          Map.of("id", AttributeValue.fromS("n"), "page", AttributeValue.fromS("p" + i));
      items.add(() -> SdkItems.reader(key));
    }
    return script.answer(new Answer(items, count, last, units, null, null));
  }

  private Script deletes(double units, int... unprocessed) {
    return script.answer(
        Answer.ofBatch(List.of(), List.of(), IntStream.of(unprocessed).boxed().toList(), units));
  }

  private List<String> sent() {
    return script.operations.stream()
        .map(
            operation ->
                operation instanceof BatchWriteItem batch
                    ? "delete " + batch.writes().size()
                    : operation.getClass().getSimpleName())
        .toList();
  }

  @Test
  void waitsForTheCapacityThatItConsumes() {
    provisioned(10, 20);
    RawKey last = RawKey.of(Map.of("id", Scalar.string("n"), "page", Scalar.string("p29")));
    keys(30, 4, last);
    deletes(25);
    deletes(5);
    keys(10, 2, null);
    deletes(10);
    assertThat(notes.truncate("t").percentOfCapacity(50).execute()).isEqualTo(40);
    assertThat(sent())
        .containsExactly("DescribeTable", "Scan", "delete 25", "delete 5", "Scan", "delete 10");
    // Half of 20 write units: 2.5 s for 25, then 0.5 s for 5; the reads' 0.8 s are over by then.
    assertThat(time.pauses).containsExactly(Duration.ofMillis(2500), Duration.ofMillis(500));
  }

  @Test
  void readsKeysAndNothingElse() {
    provisioned(10, 10);
    keys(0, 1, null);
    assertThat(notes.truncate("t").execute()).isZero();
    Operation scan = script.operations.get(1);
    assertThat(scan)
        .isInstanceOfSatisfying(
            Scan.class,
            own -> {
              assertThat(own.projection()).isEqualTo("#n0, #n1");
              assertThat(own.placeholders().names().values()).containsExactly("id", "page");
              assertThat(own.consistentRead()).isTrue();
              assertThat(own.filter()).isNull();
            });
  }

  @Test
  void sendsLeftoversAgain() {
    keys(3, 1, null);
    deletes(1, 1, 2);
    script.refuse(Failure.Kind.THROTTLED);
    deletes(0, 0);
    script.fail(Certainty.AMBIGUOUS, Failure.Kind.TIMEOUT);
    deletes(1);
    assertThat(notes.truncate("t").capacity(1000, 1000).execute()).isEqualTo(3);
    assertThat(sent())
        .containsExactly("Scan", "delete 3", "delete 2", "delete 2", "delete 1", "delete 1");
  }

  @Test
  void worksWithoutBlocking() {
    provisioned(10, 10);
    keys(2, 1, null);
    deletes(2);
    assertThat(notes.async().truncate("t").percentOfCapacity(100).execute().join()).isEqualTo(2);
    assertThat(sent()).containsExactly("DescribeTable", "Scan", "delete 2");
  }

  @Test
  void asksForTheNameAndForACapacity() {
    assertThatThrownBy(() -> notes.truncate("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("To delete all items of t, give that name, and not 'other'");
    assertThatThrownBy(() -> notes.async().truncate("T"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notes.truncate("t").percentOfCapacity(101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A part of the capacity is 1 to 100 %, not 101");
    assertThatThrownBy(() -> notes.truncate("t").capacity(5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A capacity is one unit per second or more, not 0");
    provisioned(0, 0);
    assertThatThrownBy(() -> notes.truncate("t").execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Table t is on demand, without a throughput of which to use a part: state a"
                + " capacity(readUnits, writeUnits)");
    assertThat(sent()).containsExactly("DescribeTable");
  }

  @Test
  void tellsWhatKeptItFromReading() {
    script.refuse(Failure.Kind.ACCESS_DENIED);
    assertThatThrownBy(() -> notes.truncate("t").execute())
        .isInstanceOf(ReadException.class)
        .hasMessage("Could not read Note: ACCESS_DENIED (EntityTable<Note>.truncate, 1 attempt)");
    provisioned(1, 1);
    script.refuse(Failure.Kind.TABLE_MISSING);
    assertThatThrownBy(() -> notes.truncate("t").execute())
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith(
            "Could not read Note: TABLE_MISSING (EntityTable<Note>.truncate, 1 attempt). There is"
                + " no table 't' ");
    assertThat(script.operations.get(0)).isInstanceOf(DescribeTable.class);
  }

  @Test
  void givesUpWithoutProgress() {
    keys(1, 1, null);
    for (int i = 0; i < 300; i++) {
      script.refuse(Failure.Kind.THROTTLED);
    }
    assertThatThrownBy(() -> notes.truncate("t").capacity(9, 9).execute())
        .isInstanceOf(ThrottledException.class);
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void isUnknownAfterALostAnswer() {
    keys(1, 1, null);
    script.fail(Certainty.AMBIGUOUS, Failure.Kind.INTERRUPTED);
    assertThatThrownBy(() -> notes.truncate("t").capacity(9, 9).execute())
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("(truncate of Note by EntityTable<Note>.truncate, key id and page");
  }

  @Test
  void anInterruptStopsIt() {
    keys(30, 1, null);
    script.then(
        () -> {
          Thread.currentThread().interrupt();
          return new Attempt.Answered(Answer.ofBatch(List.of(), List.of(), List.of(), 25), 1);
        });
    try {
      assertThatThrownBy(() -> notes.truncate("t").capacity(5, 5).execute())
          .isInstanceOfSatisfying(
              NotAppliedException.class, e -> assertThat(e.reason().name()).isEqualTo("NOT_SENT"));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(sent()).containsExactly("Scan", "delete 25");
  }
}
