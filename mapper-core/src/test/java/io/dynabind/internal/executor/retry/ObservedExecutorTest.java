package io.dynabind.internal.executor.retry;

import static io.dynabind.executor.Attempt.Certainty.REJECTED;
import static io.dynabind.internal.executor.retry.Script.answered;
import static io.dynabind.internal.executor.retry.Script.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class ObservedExecutorTest {

  private final VirtualClock clock = new VirtualClock();
  private final List<String> told = new ArrayList<>();
  private final ExecutionListener listener =
      (operation, attempt, time) ->
          told.add(operation.origin() + " " + attempt.getClass().getSimpleName() + " " + time);

  private PreparedOperation prepare(Script script, ExecutionListener listener) {
    script.whileSending = () -> clock.pass(Duration.ofMillis(7));
    Executor observed = new ObservedExecutor(script, listener, clock);
    return new RetryingExecutor(observed, RetryPolicy.DEFAULT, clock)
        .prepare(Operations.READ, CallOptions.DEFAULT);
  }

  @Test
  void tellsOfEveryAttempt() {
    prepare(new Script(failed(REJECTED, Kind.THROTTLED), answered()), listener).attempt();

    assertThat(told).containsExactly("test Failed PT0.007S", "test Answered PT0.007S");
  }

  @Test
  void tellsOfEveryAsynchronousAttempt() {
    prepare(new Script(failed(REJECTED, Kind.THROTTLED), answered()), listener)
        .attemptAsync()
        .join();

    assertThat(told).containsExactly("test Failed PT0.007S", "test Answered PT0.007S");
  }

  @Test
  void letsNoListenerBreakAnAttempt() {
    List<String> asked = new ArrayList<>();
    ExecutionListener broken =
        (operation, attempt, time) -> {
          asked.add(operation.origin());
          throw new IllegalStateException("broken listener");
        };
    PreparedOperation prepared = prepare(new Script(answered(), answered()), broken);

    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      assertThat(prepared.attempt()).isInstanceOf(Attempt.Answered.class);
      assertThat(prepared.attemptAsync().join()).isInstanceOf(Attempt.Answered.class);
    } finally {
      System.setErr(standard);
    }

    assertThat(asked).hasSize(2);
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("The execution listener failed on test", "broken listener");
  }

  @Test
  void passesCancellationOn() {
    CompletableFuture<Attempt> hanging = new CompletableFuture<>();
    Executor executor = new Hanging(hanging);
    CompletableFuture<Attempt> future =
        new ObservedExecutor(executor, listener, clock)
            .prepare(Operations.READ, CallOptions.DEFAULT)
            .attemptAsync();

    future.cancel(true);

    assertThat(hanging).isCancelled();
    assertThat(told).isEmpty();
  }

  private record Hanging(CompletableFuture<Attempt> future) implements Executor {

    @Override
    public PreparedOperation prepare(Operation operation, CallOptions options) {
      return new PreparedOperation() {

        @Override
        public Operation operation() {
          return operation;
        }

        @Override
        public Attempt attempt() {
          return future.join();
        }

        @Override
        public CompletableFuture<Attempt> attemptAsync() {
          return future;
        }
      };
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
}
