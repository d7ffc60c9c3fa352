package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.BatchWrite;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Batches against scripted answers, in virtual time. */
class BatchWriteTest {

  @Table
  record Note(@HashKey BigDecimal id, String text) {}

  @Table
  record Versioned(@HashKey String id, @Version @Nullable Long version) {}

  @Table
  record Named(@HashKey String id, @Unique String name) {}

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(Tables.codec(Note.class), script, time);
  private final SyncTable<Versioned> versioned =
      Tables.of(Tables.codec(Versioned.class), script, time);

  private static List<Note> notes(int number) {
    return IntStream.range(0, number).mapToObj(BatchWriteTest::note).toList();
  }

  private static Note note(int id) {
    return new Note(BigDecimal.valueOf(id), "text " + id);
  }

  private BatchWrite batch() {
    return new BatchWriteCall(script, time, CallOptions.DEFAULT);
  }

  private static Answer unprocessed(Integer... actions) {
    return Answer.ofBatch(List.of(), List.of(), List.of(actions), -1);
  }

  private List<Integer> sizes() {
    return script.operations.stream().map(o -> ((BatchWriteItem) o).writes().size()).toList();
  }

  @Test
  void sendsTwentyFiveAtATime() {
    script.done().done().done();

    notes.putAll(notes(60));

    assertThat(sizes()).containsExactly(25, 25, 10);
    assertThat(time.pauses).isEmpty();
  }

  @Test
  void refusesUniqueValuesThatAreTooLongBeforeAnythingIsSent() {
    SyncTable<Named> named = Tables.of(Tables.codec(Named.class), script, time);
    BatchWrite batch = batch().conditionally().put(notes, note(1));

    assertThatThrownBy(() -> batch.put(named, new Named("n", "x".repeat(2_100))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Named.name is unique, and too long for that");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void sendsNothingForNothing() {
    notes.putAll(List.of());

    assertThat(script.operations).isEmpty();
  }

  @Test
  void sendsAgainWhatWasNotProcessedAfterAPause() {
    script.answer(unprocessed(1, 3)).answer(unprocessed(0)).done();

    BatchResult result = batch().putAll(notes, notes(5)).attempt();

    assertThat(sizes()).containsExactly(5, 2, 1);
    assertThat(((BatchWriteItem) script.operations.get(2)).writes())
        .isEqualTo(List.of(((BatchWriteItem) script.operations.get(0)).writes().get(1)));
    assertThat(time.pauses).hasSize(2);
    assertThat(result)
        .hasToString("BatchResult[5 writes: 5 applied, 0 rejected, 0 not applied, 0 unknown]");
  }

  @Test
  void reportsWhatWasNeverProcessedAsNotApplied() {
    script.answer(unprocessed(0, 2));
    for (int i = 0; i < 200; i++) {
      script.answer(unprocessed(0, 1));
    }
    List<BatchResult.Entry> left = new ArrayList<>();

    BatchResult result =
        batch()
            .putAll(notes, notes(3))
            .deadline(Duration.ofSeconds(1))
            .leftovers(left::add)
            .attempt();

    assertThat(result.applied()).isOne();
    assertThat(left).isEqualTo(result.leftovers()).hasSize(2);
    assertThat(left)
        .allSatisfy(
            entry -> {
              NotApplied<?> outcome = (NotApplied<?>) entry.outcome();
              assertThat(outcome.reason()).isEqualTo(NotApplied.Reason.THROTTLED);
              assertThat(outcome.cause())
                  .hasMessage("DynamoDB processed nothing of what was left of a batch for PT1S");
            });
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void confirmsAfterALostAnswer() {
    script.fail(Certainty.AMBIGUOUS, Failure.Kind.CONNECTION).done();

    BatchResult result = batch().put(notes, note(1)).attempt();

    assertThat(result.entries().get(0).outcome()).isEqualTo(new Applied<>(note(1)));
  }

  @Test
  void reportsWhatIsNeverConfirmedAfterALostAnswerAsUnknown() {
    script.fail(Certainty.AMBIGUOUS, Failure.Kind.TIMEOUT).refuse(Failure.Kind.ACCESS_DENIED);

    BatchResult result = batch().put(notes, note(1)).attempt();

    assertThat(result.entries().get(0).outcome())
        .isInstanceOf(Unknown.class)
        .hasToString("Unknown[put of Note by EntityTable<Note>.put, key id, 2 attempts]");
  }

  @Test
  void goesOnWithOtherChunksAfterARefusal() {
    script.refuse(Failure.Kind.INVALID).done();

    BatchResult result = batch().putAll(notes, notes(30)).attempt();

    assertThat(result.notApplied()).isEqualTo(25);
    assertThat(result.applied()).isEqualTo(5);
  }

  @Test
  void endsAtAnInterruptionAndKeepsTheFlag() {
    script.answer(unprocessed(0));
    Thread.currentThread().interrupt();

    BatchResult result = batch().putAll(notes, notes(2)).attempt();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.entries().get(0).outcome())
        .isInstanceOfSatisfying(
            NotApplied.class,
            outcome -> assertThat(outcome.cause()).isInstanceOf(InterruptedException.class));
    assertThat(result.entries().get(1).outcome()).isInstanceOf(Applied.class);
  }

  @Test
  void throwsForWhatIsLeftUnlessASinkTakesIt() {
    script.refuse(Failure.Kind.ACCESS_DENIED).refuse(Failure.Kind.ACCESS_DENIED);

    assertThatThrownBy(() -> notes.putAll(notes(2)))
        .isInstanceOf(BatchException.class)
        .hasMessage(
            "Not all of a batch was applied: BatchResult[2 writes: 0 applied, 0 rejected, 2 not"
                + " applied, 0 unknown]")
        .hasCause(Script.cause());
    List<BatchResult.Entry> left = new ArrayList<>();
    batch().putAll(notes, notes(2)).leftovers(left::add).execute();
    assertThat(left).hasSize(2);
  }

  @Test
  void refusesTwoWritesOfOneItemBeforeSending() {
    BatchWrite batch =
        batch().put(notes, new Note(BigDecimal.ONE, "a")).deleteByKey(notes, BigDecimal.TEN);

    assertThatThrownBy(() -> batch.put(notes, new Note(new BigDecimal("1.0"), "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Two writes of the batch are of one item of t: number 3 and an earlier one have the"
                + " same key. Write each item once.");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void refusesVersionedEntitiesUnlessTheyMayGoOneByOne() {
    assertThatThrownBy(() -> versioned.putAll(List.of(new Versioned("a", null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "1 of the batch's 1 writes need a condition, which batches of DynamoDB do not have:"
                + " Versioned has a version. Say conditionally() to send them one by one.");
    assertThat(script.operations).isEmpty();

    script.done().refuse(Failure.Kind.CONDITION_FAILED);
    BatchResult result =
        batch()
            .putAll(versioned, List.of(new Versioned("a", null), new Versioned("b", 3L)))
            .conditionally()
            .attempt();

    assertThat(result.applied()).isOne();
    assertThat(result.rejected()).isOne();
    assertThat(result.entries())
        .filteredOn(entry -> entry.outcome() instanceof Applied<?>)
        .allSatisfy(
            entry ->
                assertThat(((Versioned) ((Applied<?>) entry.outcome()).value()).version())
                    .isIn(1L, 4L));
  }

  @Test
  void refusesTablesOfOthers() {
    SyncTable<Note> other = Tables.of(Tables.codec(Note.class), new Script(), time);

    assertThatThrownBy(() -> batch().put(other, note(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a table of this Dynabind: EntityTable<Note>(t)");
  }

  @Test
  void doesTheSameWithoutBlocking() {
    script.answer(unprocessed(0)).done().done().refuse(Failure.Kind.CONDITION_FAILED);

    BatchResult result =
        batch()
            .putAll(notes, notes(2))
            .put(versioned, new Versioned("a", null))
            .delete(versioned, new Versioned("b", 2L))
            .conditionally()
            .attemptAsync()
            .join();

    assertThat(result)
        .hasToString("BatchResult[4 writes: 3 applied, 1 rejected, 0 not applied, 0 unknown]");
    assertThat(result.entries().get(2).outcome()).isEqualTo(new Applied<>(new Versioned("a", 1L)));
  }

  @Test
  void handsOnTheCancellationOfItsFuture() {
    CompletableFuture<Attempt> open = new CompletableFuture<>();
    script.answersWith(open);

    CompletableFuture<BatchResult> result = batch().putAll(notes, notes(1)).attemptAsync();
    assertThat(result.cancel(true)).isTrue();

    assertThat(open).isCancelled();
  }
}
