package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.AsyncEntityTable;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Futures that are completed later, cancelled, or fail. */
final class AsyncDriverTest {

  @Table
  record Plain(@HashKey String id) {}

  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);

  private final CompletableFuture<Attempt> underWay = new CompletableFuture<>();

  private AsyncEntityTable<Plain> table() {
    Executor executor =
        new Executor() {
          @Override
          public PreparedOperation prepare(Operation operation, CallOptions options) {
            return new Pending(operation, underWay);
          }

          @Override
          public boolean supportsSync() {
            return false;
          }

          @Override
          public boolean supportsAsync() {
            return true;
          }
        };
    return new SyncTable<>(
            PLAIN,
            TableDefinition.of(PLAIN, "t"),
            executor,
            new VirtualTime(),
            Sources.of(Clock.systemUTC()))
        .async();
  }

  private record Pending(Operation operation, CompletableFuture<Attempt> future)
      implements PreparedOperation {

    @Override
    public Attempt attempt() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Attempt> attemptAsync() {
      return future;
    }
  }

  @Test
  void completesWhenTheAnswerComes() {
    CompletableFuture<Optional<Plain>> result = table().get("p");
    assertThat(result).isNotDone();
    underWay.complete(new Attempt.Answered(Answer.DONE, 1));
    assertThat(result.join()).isEmpty();
  }

  @Test
  void cancelsWhatIsUnderWay() {
    assertThat(table().get("p").cancel(true)).isTrue();
    assertThat(underWay).isCancelled();
  }

  @Test
  void cancelsWriteThroughItsThrowingVerb() {
    assertThat(table().insert(new Plain("p")).cancel(true)).isTrue();
    assertThat(underWay).isCancelled();
  }

  @Test
  void passesOnWhatTheExecutorThrows() {
    CompletableFuture<Optional<Plain>> result = table().get("p");
    underWay.completeExceptionally(new IllegalStateException("broken"));
    assertThatThrownBy(result::join).hasRootCauseMessage("broken");
  }
}
