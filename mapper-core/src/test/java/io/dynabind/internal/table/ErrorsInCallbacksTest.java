package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import io.dynabind.schema.TableDefinition;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An Error in the thread that brings an answer ends the call; it does not leave it open. */
final class ErrorsInCallbacksTest {

  @Table("notes")
  record Note(@HashKey String id) {}

  /** Cannot even prepare what is to be sent. */
  private record Failing(Error error) implements Executor {

    @Override
    public PreparedOperation prepare(Operation operation, CallOptions options) {
      throw error;
    }

    @Override
    public boolean supportsSync() {
      return false;
    }

    @Override
    public boolean supportsAsync() {
      return true;
    }
  }

  private static Throwable failure(CompletableFuture<?> future) {
    assertThat(future).isCompletedExceptionally();
    return future.handle((value, failure) -> failure).join();
  }

  @Test
  void aLaterCallOfSeveralThatCannotBegin() {
    Error error = new StackOverflowError("deep");
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        FanOut.of(
            List.of(
                () -> first,
                CompletableFuture::new,
                CompletableFuture::new,
                CompletableFuture::new,
                CompletableFuture::new,
                CompletableFuture::new,
                CompletableFuture::new,
                CompletableFuture::new,
                () -> {
                  throw error;
                }),
            found -> false);
    assertThat(all).isNotDone();
    first.complete("a");
    assertThat(failure(all)).isSameAs(error);
  }

  @Test
  void lookingWhetherThereIsEnough() {
    Error error = new StackOverflowError("deep");
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        FanOut.of(
            List.of(() -> first, CompletableFuture::new),
            found -> {
              if (found.isEmpty()) {
                return false;
              }
              throw error;
            });
    first.complete("a");
    assertThat(failure(all)).isSameAs(error);
  }

  @Test
  void deletingWhatWasFound() {
    Error error = new StackOverflowError("deep");
    VirtualTime time = new VirtualTime();
    SyncTable<Note> notes =
        new SyncTable<>(
            Tables.codec(Note.class),
            TableDefinition.of(Tables.codec(Note.class), "t"),
            new Script(),
            time,
            Sources.of(Clock.systemUTC()));
    CompletableFuture<BatchWriteCall> found = new CompletableFuture<>();
    Deletion deletion = new Deletion(found);
    BatchWriteCall call = new BatchWriteCall(new Failing(error), time, CallOptions.DEFAULT);
    call.deleteAt(SyncTable.context(notes), Tables.key("n"));
    found.complete(call);
    assertThat(failure(deletion)).isSameAs(error);
  }
}
