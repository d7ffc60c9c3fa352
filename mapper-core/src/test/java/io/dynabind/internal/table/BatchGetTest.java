package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemReader;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.outcome.ReadException;
import io.dynabind.table.BatchGet;
import io.dynabind.table.BatchItems;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches of reads against scripted answers, in virtual time. */
class BatchGetTest {

  @Table
  record Note(@HashKey BigDecimal id, String text) {}

  private static final EntityCodec<Note> CODEC = Tables.codec(Note.class);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(CODEC, script, time);

  private static Note note(int id) {
    return new Note(BigDecimal.valueOf(id), "text " + id);
  }

  private static List<BigDecimal> keys(int number) {
    return IntStream.range(0, number).mapToObj(BigDecimal::valueOf).toList();
  }

  private BatchGet batch() {
    return new BatchGetCall(script, time, CallOptions.DEFAULT);
  }

  /** Finds the notes of some gets; others are absent or left. */
  private static Answer found(List<Integer> gets, List<Integer> left) {
    List<Supplier<ItemReader>> items = new ArrayList<>();
    gets.forEach(i -> items.add(() -> SdkItems.reader(SdkItems.write(CODEC, note(i)))));
    return Answer.ofBatch(items, gets, left, -1);
  }

  private List<Integer> sizes() {
    return script.operations.stream().map(o -> ((BatchGetItem) o).gets().size()).toList();
  }

  @Test
  void asksForAHundredAtATime() {
    script.done().done().done();
    assertThat(notes.getAll(keys(250))).isEmpty();
    assertThat(sizes()).containsExactly(100, 100, 50);
  }

  @Test
  void asksForNothingIfNoKeyIsGiven() {
    assertThat(notes.getAll(List.of())).isEmpty();
    assertThat(script.operations).isEmpty();
  }

  @Test
  void answersInTheOrderOfTheKeysAndOnceForEachKeyGiven() {
    script.answer(found(List.of(2, 0), List.of()));
    BatchItems items =
        batch()
            .getAll(notes, keys(3))
            .get(notes, new BigDecimal("2.0")) // the same key to DynamoDB
            .consistently()
            .execute();
    assertThat(items.of(notes))
        .containsExactly(
            Optional.of(note(0)), Optional.empty(), Optional.of(note(2)), Optional.of(note(2)));
    assertThat(items.found(notes)).containsExactly(note(0), note(2), note(2));
    assertThat(sizes()).containsExactly(3);
    assertThat(((BatchGetItem) script.operations.get(0)).gets())
        .allSatisfy(get -> assertThat(get.consistentRead()).isTrue());
  }

  @Test
  void asksAgainForWhatWasLeftAfterAPause() {
    script.answer(found(List.of(0), List.of(1, 2))).answer(found(List.of(0), List.of(1))).done();
    assertThat(notes.getAll(keys(3))).containsExactly(note(0), note(0));
    assertThat(sizes()).containsExactly(3, 2, 1);
    assertThat(time.pauses).hasSize(2);
  }

  @Test
  void failsIfKeysAreNeverAnswered() {
    for (int i = 0; i < 100; i++) {
      script.answer(found(List.of(), List.of(0)));
    }
    BatchGet batch = batch().get(notes, BigDecimal.ONE).deadline(Duration.ofSeconds(1));
    assertThatThrownBy(batch::execute)
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.THROTTLED))
        .hasRootCauseMessage("DynamoDB processed nothing of what was left of a batch for PT1S");
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void failsWithTheReasonOfTheService() {
    script.refuse(Failure.Kind.ACCESS_DENIED);
    assertThatThrownBy(() -> notes.getAll(keys(1)))
        .isInstanceOf(ReadException.class)
        .hasMessage("Could not read Note: ACCESS_DENIED (BatchGet, 1 attempt)");
  }

  @Test
  void doesTheSameWithoutBlocking() {
    script
        .answer(found(List.of(), List.of(0)))
        .answer(found(List.of(0), List.of()))
        .refuse(Failure.Kind.TABLE_MISSING);
    BatchGet batch = batch().get(notes, BigDecimal.ZERO);
    assertThat(batch.executeAsync().join().found(notes)).containsExactly(note(0));
    assertThatThrownBy(() -> batch.executeAsync().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ReadException.class);
  }

  @Test
  void refusesDeadlinesThatAreOver() {
    assertThatThrownBy(() -> batch().deadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A deadline is more than zero, not PT0S");
  }
}
