package io.dynabind.internal.executor.retry;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.outcome.ConsumedCapacity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Counts what calls consume that have a meter. Stands above the retries. */
public final class MeteredExecutor implements Executor {

  private final Executor executor;

  /**
   * Makes an executor.
   *
   * @param executor what is counted
   */
  public MeteredExecutor(Executor executor) {
    this.executor = executor;
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    CapacityMeter meter = options.extra(CapacityMeter.class);
    return meter == null
        ? executor.prepare(operation, options)
        : new Metered(executor.prepare(operation, options.and(CallOptions.DETAILED)), meter);
  }

  @Override
  public boolean supportsSync() {
    return executor.supportsSync();
  }

  @Override
  public boolean supportsAsync() {
    return executor.supportsAsync();
  }

  private record Metered(PreparedOperation prepared, CapacityMeter meter)
      implements PreparedOperation {

    @Override
    public Operation operation() {
      return prepared.operation();
    }

    @Override
    public PreparedOperation only(List<Integer> actions) {
      return new Metered(prepared.only(actions), meter);
    }

    @Override
    public PreparedOperation within(Duration time) {
      PreparedOperation bounded = prepared.within(time);
      return bounded == prepared ? this : new Metered(bounded, meter);
    }

    @Override
    public Attempt attempt() {
      return counted(prepared.attempt());
    }

    @Override
    public CompletableFuture<Attempt> attemptAsync() {
      CompletableFuture<Attempt> sent = prepared.attemptAsync();
      CompletableFuture<Attempt> counted = sent.thenApply(this::counted);
      var unused =
          counted.whenComplete(
              (attempt, error) -> {
                if (counted.isCancelled()) {
                  sent.cancel(true);
                }
              });
      return counted;
    }

    private Attempt counted(Attempt attempt) {
      if (attempt instanceof Attempt.Answered answered) {
        meter.add(capacity(answered.answer()));
      }
      return attempt;
    }

    /** An executor that gives no details may still tell the units. */
    private List<ConsumedCapacity> capacity(Answer answer) {
      AnswerDetails details = answer.details();
      if (details != null) {
        return details.capacity();
      }
      double units = Math.max(answer.consumedCapacity(), 0);
      Capacity total = operation().isRead() ? new Capacity(units, 0) : new Capacity(0, units);
      return List.of(new ConsumedCapacity(operation().table(), total, total, Map.of()));
    }
  }
}
