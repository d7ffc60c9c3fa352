package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.internal.table.Tables;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.Operation;
import io.dynabind.outcome.ReadException;
import io.dynabind.repository.Repository;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What calls of repositories send, under whose name, and what becomes of their futures. */
final class RepositoryCallsTest {

  @Table
  @GlobalIndex(name = "byColor", hashKey = "color")
  record Stone(@HashKey String id, String color) {}

  interface ByColor {
    List<Stone> findByColor(String color);
  }

  interface AlsoByColor {
    List<Stone> findByColor(String color);
  }

  interface Stones extends Repository<Stone, String>, ByColor, AlsoByColor {
    CompletableFuture<List<Stone>> readByColor(String color);

    CompletableFuture<Optional<Stone>> readById(String id);

    CompletableFuture<@Nullable Stone> getById(String id);

    Iterator<Stone> queryByColorIn(List<String> colors);

    List<Stone> searchByColorIn(List<String> colors);

    @Override
    boolean equals(@Nullable Object other);

    @Override
    int hashCode();

    /** Tells what it is. */
    @Override
    String toString();
  }

  /** Answers that nothing is there, or later. */
  private static final class Recorder implements Executor {

    final List<Operation> operations = new ArrayList<>();
    CompletableFuture<Attempt> answer =
        CompletableFuture.completedFuture(new Attempt.Answered(Answer.DONE, 1));

    @Override
    public PreparedOperation prepare(Operation operation, CallOptions options) {
      operations.add(operation);
      return new Prepared(operation, answer);
    }

    @Override
    public boolean supportsSync() {
      return true;
    }

    @Override
    public boolean supportsAsync() {
      return true;
    }
  }

  private record Prepared(Operation operation, CompletableFuture<Attempt> attemptAsync)
      implements PreparedOperation {

    @Override
    public Attempt attempt() {
      return attemptAsync.join();
    }
  }

  private final Recorder recorder = new Recorder();
  private final Dynabind dynabind =
      Dynabind.builder().executor(recorder).repositories(Stones.class).build();
  private final Stones stones = dynabind.repository(Stones.class);

  @Test
  void namesTheRepositoryAsTheOriginOfItsVerbs() {
    Stone stone = new Stone("s", "red");
    stones.insert(stone);
    stones.put(stone);
    stones.update(stone);
    stones.delete(stone);
    stones.deleteByKey("s");
    stones.get("s");
    stones.exists("s");
    dynabind.table(Stone.class).put(stone);
    assertThat(recorder.operations)
        .extracting(Operation::origin)
        .containsExactly(
            "Stones.insert",
            "Stones.put",
            "Stones.update",
            "Stones.delete",
            "Stones.deleteByKey",
            "Stones.get",
            "Stones.exists",
            "EntityTable<Stone>.put");
  }

  @Test
  void mayDeclareAgainWhatEveryObjectHas() {
    assertThat(stones).hasToString("Stones (dynabind repository)").isEqualTo(stones);
    assertThat(stones.hashCode()).isEqualTo(System.identityHashCode(stones));
    assertThat(dynabind.describe(Stones.class).toString()).doesNotContain("hashCode", "equals");
  }

  @Test
  void plansMethodOfTwoInterfacesOnce() {
    assertThat(dynabind.describe(Stones.class).toString().lines())
        .filteredOn(line -> line.startsWith("findByColor"))
        .containsExactly("findByColor(String): Query stone, index byColor, key color = ?");
    assertThat(((ByColor) stones).findByColor("red")).isEmpty();
    assertThat(((AlsoByColor) stones).findByColor("red")).isEmpty();
  }

  @Test
  void cancelsTheRequestsOfItsFutures() {
    for (int i = 0; i < 3; i++) {
      recorder.answer = new CompletableFuture<>();
      CompletableFuture<?> result =
          switch (i) {
            case 0 -> stones.readByColor("red");
            case 1 -> stones.readById("s");
            default -> stones.getById("s");
          };
      assertThat(result.cancel(true)).isTrue();
      assertThat(recorder.answer).isCancelled();
    }
  }

  @Test
  void readsOfSeveralQueriesOnlyThePagesThatAreAskedFor() {
    var item = SdkItems.write(Tables.codec(Stone.class), new Stone("s", "red"));
    RawKey last = RawKey.of(Map.of("id", Scalar.string("s"), "color", Scalar.string("red")));
    Answer page = new Answer(List.of(() -> SdkItems.reader(item)), 1, last, -1, null, null);
    recorder.answer = CompletableFuture.completedFuture(new Attempt.Answered(page, 1));

    Iterator<Stone> found = stones.queryByColorIn(List.of("red", "blue"));
    assertThat(recorder.operations).isEmpty();
    assertThat(found.next()).isEqualTo(new Stone("s", "red"));
    assertThat(recorder.operations).hasSize(1);
  }

  @Test
  void tellsOfAnInterruptionWhicheverWayItReads() {
    recorder.answer = new CompletableFuture<>();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> stones.searchByColorIn(List.of("red", "blue")))
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.INTERRUPTED))
        .hasMessageContaining("Stones.searchByColorIn");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(recorder.answer).isCancelled();
  }

  @Test
  void completesItsFuturesWithTheExceptionItself() {
    Failure failure = Failure.of(Failure.Kind.TIMEOUT, new IllegalStateException("late"));
    recorder.answer =
        CompletableFuture.completedFuture(
            new Attempt.Failed(Attempt.Certainty.AMBIGUOUS, failure, 1));
    for (CompletableFuture<?> result : List.of(stones.readByColor("red"), stones.getById("s"))) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      result.whenComplete((value, e) -> thrown.set(e));
      assertThat(thrown.get())
          .isInstanceOf(ReadException.class)
          .hasMessageContaining("Could not read Stone: NO_ANSWER (Stones.");
    }
  }

  @Test
  void throwsArgumentsThatAreWrongInTheThreadOfTheCaller() {
    assertThatThrownBy(() -> stones.readById(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Stones.readById was given null for 'id'");
    assertThat(recorder.operations).isEmpty();
  }
}
