package io.dynabind.internal.executor.retry;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener of every attempt. Stands beneath the retries. A listener that throws breaks
 * nothing: what it threw is logged.
 */
public final class ObservedExecutor implements Executor {

  private final Logger log = LoggerFactory.getLogger(ExecutionListener.class);
  private final Executor executor;
  private final ExecutionListener listener;
  private final RetryClock clock;

  /**
   * Makes an executor.
   *
   * @param executor what is observed
   * @param listener is told
   * @param clock the time
   */
  public ObservedExecutor(Executor executor, ExecutionListener listener, RetryClock clock) {
    this.executor = executor;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    CallOptions asked = listener.wantsDetails() ? options.and(CallOptions.DETAILED) : options;
    return new ObservedOperation(executor.prepare(operation, asked));
  }

  @Override
  public boolean supportsSync() {
    return executor.supportsSync();
  }

  @Override
  public boolean supportsAsync() {
    return executor.supportsAsync();
  }

  private Observed begin(Operation operation) {
    long begin = clock.nanoTime();
    try {
      return new Observed(operation, listener.attempting(operation), begin);
    } catch (RuntimeException e) {
      failed(operation, e);
      return new Observed(operation, (attempt, time) -> {}, begin);
    }
  }

  private void failed(Operation operation, RuntimeException failure) {
    log.warn("The execution listener failed on {}", operation.origin(), failure);
  }

  /** One attempt. */
  private final class Observed {

    private final Operation operation;
    private final ExecutionListener.Ending ending;
    private final long begin;

    Observed(Operation operation, ExecutionListener.Ending ending, long begin) {
      this.operation = operation;
      this.ending = ending;
      this.begin = begin;
    }

    Attempt ended(Attempt attempt) {
      try {
        ending.ended(attempt, Duration.ofNanos(clock.nanoTime() - begin));
      } catch (RuntimeException e) {
        failed(operation, e);
      }
      return attempt;
    }

    void abandoned() {
      try {
        ending.abandoned();
      } catch (RuntimeException e) {
        failed(operation, e);
      }
    }
  }

  private final class ObservedOperation implements PreparedOperation {

    private final PreparedOperation prepared;

    ObservedOperation(PreparedOperation prepared) {
      this.prepared = prepared;
    }

    @Override
    public Operation operation() {
      return prepared.operation();
    }

    @Override
    public PreparedOperation only(List<Integer> actions) {
      return new ObservedOperation(prepared.only(actions));
    }

    @Override
    public PreparedOperation within(Duration time) {
      PreparedOperation bounded = prepared.within(time);
      return bounded == prepared ? this : new ObservedOperation(bounded);
    }

    @Override
    public Attempt attempt() {
      Observed observed = begin(operation());
      boolean told = false;
      try {
        Attempt attempt = observed.ended(prepared.attempt());
        told = true;
        return attempt;
      } finally {
        if (!told) {
          observed.abandoned();
        }
      }
    }

    @Override
    public CompletableFuture<Attempt> attemptAsync() {
      Observed observed = begin(operation());
      boolean sending = false;
      try {
        CompletableFuture<Attempt> told = observe(observed, prepared.attemptAsync());
        sending = true;
        return told;
      } finally {
        if (!sending) {
          observed.abandoned();
        }
      }
    }

    private CompletableFuture<Attempt> observe(Observed observed, CompletableFuture<Attempt> sent) {
      CompletableFuture<Attempt> told = sent.thenApply(observed::ended);
      var unused =
          told.whenComplete(
              (attempt, error) -> {
                if (error != null) {
                  observed.abandoned();
                }
                if (told.isCancelled()) {
                  sent.cancel(true);
                }
              });
      return told;
    }
  }
}
