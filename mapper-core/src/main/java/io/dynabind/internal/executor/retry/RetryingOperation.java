package io.dynabind.internal.executor.retry;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Repeats the attempts of one prepared operation; each call counts and waits for itself. */
final class RetryingOperation implements PreparedOperation {

  private final PreparedOperation prepared;
  private final RetryPolicy policy;
  private final RetryClock clock;
  private final Duration deadline;
  private final RetryBudget budget;

  RetryingOperation(
      PreparedOperation prepared,
      RetryPolicy policy,
      RetryClock clock,
      Duration deadline,
      RetryBudget budget) {
    this.prepared = prepared;
    this.policy = policy;
    this.clock = clock;
    this.deadline = deadline;
    this.budget = budget;
  }

  @Override
  public Operation operation() {
    return prepared.operation();
  }

  @Override
  public PreparedOperation only(List<Integer> actions) {
    return new RetryingOperation(prepared.only(actions), policy, clock, deadline, budget);
  }

  @Override
  public PreparedOperation within(Duration time) {
    return time.compareTo(deadline) < 0
        ? new RetryingOperation(prepared, policy, clock, time, budget)
        : this;
  }

  private RetryCall begin() {
    return new RetryCall(operation(), policy, clock, deadline, budget);
  }

  @Override
  public Attempt attempt() {
    RetryCall call = begin();
    while (true) {
      Attempt judged = call.judge(prepared.within(call.left()).attempt());
      Duration pause = call.pause(judged);
      if (pause == null) {
        return judged;
      }
      try {
        clock.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return call.interrupted(judged, e);
      }
    }
  }

  @Override
  public CompletableFuture<Attempt> attemptAsync() {
    AsyncCall call = new AsyncCall(begin());
    call.send();
    return call.result;
  }

  /** The same loop, each turn begun by what completes the one before. */
  private final class AsyncCall {

    private final RetryCall call;
    private final CompletableFuture<Attempt> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> underWay;

    AsyncCall(RetryCall call) {
      this.call = call;
      var unused = result.whenComplete((attempt, error) -> cancelWithResult());
    }

    private void cancelWithResult() {
      CompletableFuture<?> current = underWay;
      if (result.isCancelled() && current != null) {
        current.cancel(true);
      }
    }

    void send() {
      follow(prepared.within(call.left()).attemptAsync(), this::judge);
    }

    private void judge(Attempt attempt) {
      Attempt judged = call.judge(attempt);
      Duration pause = call.pause(judged);
      if (pause == null) {
        result.complete(judged);
      } else {
        follow(clock.delay(pause), passed -> send());
      }
    }

    private <V> void follow(CompletableFuture<V> next, Consumer<? super V> then) {
      underWay = next;
      // the caller may have cancelled before there was anything to cancel
      cancelWithResult();
      var unused =
          next.thenAccept(value -> proceed(() -> then.accept(value))).exceptionally(this::fail);
    }

    private void proceed(Runnable step) {
      if (!result.isDone()) {
        step.run();
      }
    }

    private @Nullable Void fail(Throwable error) {
      result.completeExceptionally(error);
      return null;
    }
  }
}
