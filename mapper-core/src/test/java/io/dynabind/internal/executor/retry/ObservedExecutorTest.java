package io.dynabind.internal.executor.retry;

import static io.dynabind.executor.Attempt.Certainty.REJECTED;
import static io.dynabind.internal.executor.retry.Script.answered;
import static io.dynabind.internal.executor.retry.Script.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void tellsOfTheBeginAndTheEndOfAnAttempt() {
    prepare(new Script(failed(REJECTED, Kind.THROTTLED), answered()), new Spans()).attempt();

    assertThat(told).containsExactly("begin test", "end Failed", "begin test", "end Answered");
  }

  @Test
  void tellsThatAnAttemptWasAbandoned() {
    CompletableFuture<Attempt> hanging = new CompletableFuture<>();
    new ObservedExecutor(new Hanging(hanging), new Spans(), clock)
        .prepare(Operations.READ, CallOptions.DEFAULT)
        .attemptAsync()
        .cancel(true);

    assertThat(told).containsExactly("begin test", "abandoned");
  }

  @Test
  void anAttemptThatThrowsIsAbandoned() {
    for (Throwable thrown : List.of(new IllegalStateException("closed"), new AssertionError("e"))) {
      told.clear();
      PreparedOperation throwing =
          new ObservedExecutor(new Throwing(thrown), new Spans(), clock)
              .prepare(Operations.READ, CallOptions.DEFAULT);

      assertThatThrownBy(throwing::attempt).isSameAs(thrown);
      assertThatThrownBy(throwing::attemptAsync).isSameAs(thrown);

      assertThat(told).containsExactly("begin test", "abandoned", "begin test", "abandoned");
    }
  }

  @Test
  void anAttemptWhoseFutureEndsWithAnExceptionIsAbandoned() {
    for (Throwable thrown : List.of(new IllegalStateException("closed"), new AssertionError("e"))) {
      told.clear();
      CompletableFuture<Attempt> hanging = new CompletableFuture<>();
      CompletableFuture<Attempt> future =
          new ObservedExecutor(new Hanging(hanging), new Spans(), clock)
              .prepare(Operations.READ, CallOptions.DEFAULT)
              .attemptAsync();

      hanging.completeExceptionally(thrown);

      assertThat(future).isCompletedExceptionally();
      assertThatThrownBy(future::join).hasCause(thrown);
      assertThat(told).containsExactly("begin test", "abandoned");
    }
  }

  @Test
  void anEndingThatThrowsAnErrorIsAbandonedToo() {
    AssertionError broken = new AssertionError("broken ending");
    PreparedOperation prepared =
        new ObservedExecutor(
                new Script(answered(), answered()), new BrokenEndings(broken, told), clock)
            .prepare(Operations.READ, CallOptions.DEFAULT);

    assertThatThrownBy(prepared::attempt).isSameAs(broken);
    assertThatThrownBy(() -> prepared.attemptAsync().join()).hasCause(broken);

    assertThat(told).containsExactly("abandoned", "abandoned");
  }

  @Test
  void asksForDetailsIfTheListenerWantsThem() {
    List<Boolean> detailed = new ArrayList<>();
    Executor executor =
        new Hanging(new CompletableFuture<>()) {
          @Override
          public PreparedOperation prepare(Operation operation, CallOptions options) {
            detailed.add(options.detailed());
            return super.prepare(operation, options);
          }
        };
    for (ExecutionListener each : List.of(listener, new Spans())) {
      new ObservedExecutor(executor, each, clock).prepare(Operations.READ, CallOptions.DEFAULT);
    }

    assertThat(detailed).containsExactly(false, true);
  }

  private final class Spans implements ExecutionListener {

    @Override
    public void attempted(Operation operation, Attempt attempt, Duration time) {
      throw new AssertionError("The ending is told instead");
    }

    @Override
    public boolean wantsDetails() {
      return true;
    }

    @Override
    public Ending attempting(Operation operation) {
      told.add("begin " + operation.origin());
      return new Ending() {
        @Override
        public void ended(Attempt attempt, Duration time) {
          told.add("end " + attempt.getClass().getSimpleName());
        }

        @Override
        public void abandoned() {
          told.add("abandoned");
        }
      };
    }
  }

  private record BrokenEndings(Error thrown, List<String> told) implements ExecutionListener {

    @Override
    public void attempted(Operation operation, Attempt attempt, Duration time) {}

    @Override
    public Ending attempting(Operation operation) {
      return new Ending() {
        @Override
        public void ended(Attempt attempt, Duration time) {
          throw thrown;
        }

        @Override
        public void abandoned() {
          told.add("abandoned");
        }
      };
    }
  }

  /** An executor that does not keep its promise to answer with an attempt. */
  private static final class Throwing extends Hanging {

    private final Throwable thrown;

    Throwing(Throwable thrown) {
      super(new CompletableFuture<>());
      this.thrown = thrown;
    }

    @Override
    public PreparedOperation prepare(Operation operation, CallOptions options) {
      return new PreparedOperation() {

        @Override
        public Operation operation() {
          return operation;
        }

        @Override
        public Attempt attempt() {
          throw thrown();
        }

        @Override
        public CompletableFuture<Attempt> attemptAsync() {
          throw thrown();
        }
      };
    }

    private RuntimeException thrown() {
      if (thrown instanceof Error error) {
        throw error;
      }
      return (RuntimeException) thrown;
    }
  }

  private static class Hanging implements Executor {

    private final CompletableFuture<Attempt> future;

    Hanging(CompletableFuture<Attempt> future) {
      this.future = future;
    }

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
