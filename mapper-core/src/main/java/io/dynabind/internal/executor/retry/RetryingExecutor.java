package io.dynabind.internal.executor.retry;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;

/**
 * Repeats failed attempts over any executor that makes one attempt at a time. A write that may have
 * been applied is repeated only if its operation allows it, and a refusal after that decides
 * nothing: the call stays ambiguous, with the item that came. The deadline bounds attempts and
 * pauses together.
 */
public final class RetryingExecutor implements Executor {

  private final Executor executor;
  private final RetryPolicy policy;
  private final RetryClock clock;
  private final RetryBudget budget;

  /**
   * Makes an executor.
   *
   * @param executor makes single attempts, without retries of its own
   * @param policy how often and how patiently
   * @param clock the time
   */
  public RetryingExecutor(Executor executor, RetryPolicy policy, RetryClock clock) {
    this(executor, policy, clock, RetryBudget.unlimited());
  }

  /**
   * Makes an executor.
   *
   * @param executor makes single attempts, without retries of its own
   * @param policy how often and how patiently
   * @param clock the time
   * @param budget what the retries of all calls may cost together
   */
  public RetryingExecutor(
      Executor executor, RetryPolicy policy, RetryClock clock, RetryBudget budget) {
    this.executor = executor;
    this.policy = policy;
    this.clock = clock;
    this.budget = budget;
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    Duration own = options.deadline();
    Duration deadline = own == null ? policy.deadline() : own;
    return new RetryingOperation(
        executor.prepare(operation, options), policy, clock, deadline, budget);
  }

  @Override
  public boolean supportsSync() {
    return executor.supportsSync();
  }

  @Override
  public boolean supportsAsync() {
    return executor.supportsAsync();
  }
}
