package io.dynabind.internal.executor.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the calls of one instance may spend on retries together, so that a service that is down is
 * not asked many times as often as one that works: each retry costs, and answers pay back. The
 * figures are those of the SDK's standard retry mode: what a retry costs comes back with the answer
 * that it gets, and an answer at once pays a fifth of a retry. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry
 *     behavior</a>
 */
public final class RetryBudget {

  /** How many retries there are without any answer, unless somebody says otherwise. */
  public static final int RETRIES = 100;

  static final int COST = 5;
  private static final int REWARD = 1;

  private final boolean limited;
  private final int capacity;
  private final AtomicInteger left;

  private RetryBudget(boolean limited, int capacity) {
    this.limited = limited;
    this.capacity = capacity;
    this.left = new AtomicInteger(capacity);
  }

  /**
   * A budget, full.
   *
   * @param retries how many retries it has, 0 or more
   * @return the budget
   */
  public static RetryBudget of(int retries) {
    return new RetryBudget(true, Math.multiplyExact(retries, COST));
  }

  /**
   * A budget that is never spent.
   *
   * @return the budget
   */
  public static RetryBudget unlimited() {
    return new RetryBudget(false, 0);
  }

  /** Pays for a retry, if there is enough. */
  boolean spend() {
    if (!limited) {
      return true;
    }
    int before = left.getAndUpdate(now -> now < COST ? now : now - COST);
    return before >= COST;
  }

  /**
   * The service has answered.
   *
   * @param retried whether a retry that was paid for got the answer
   */
  void earn(boolean retried) {
    if (limited && left.get() < capacity) {
      left.updateAndGet(now -> Math.min(capacity, now + (retried ? COST : REWARD)));
    }
  }
}
