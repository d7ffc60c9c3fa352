package io.dynabind.internal.executor.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How often and how patiently failed attempts are repeated. Pauses are a random part of a ceiling
 * that doubles with each of them.
 *
 * @param maxAttempts the most attempts of one call, 1 or more
 * @param deadline how long a call may take with all its attempts, unless it brings its own
 * @param base the first ceiling after a failure that passes
 * @param throttledBase the first ceiling after throttling
 * @param cap the highest ceiling
 * @param random gives numbers from 0 to 1; called from any thread
 */
public record RetryPolicy(
    int maxAttempts,
    Duration deadline,
    Duration base,
    Duration throttledBase,
    Duration cap,
    DoubleSupplier random) {

  /** Up to 10 attempts within 5 seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          10,
          Duration.ofSeconds(5),
          Duration.ofMillis(25),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          () -> ThreadLocalRandom.current().nextDouble());

  /** Checks the ranges. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least 1 attempt is needed, not " + maxAttempts);
    }
    if (deadline.isNegative() || base.isNegative() || throttledBase.isNegative()) {
      throw new IllegalArgumentException("Times must not be negative");
    }
  }

  /**
   * The same policy for other calls.
   *
   * @param other how long a call may take
   * @return the policy with it
   */
  public RetryPolicy within(Duration other) {
    return new RetryPolicy(maxAttempts, other, base, throttledBase, cap, random);
  }

  /**
   * The pause before the next attempt.
   *
   * @param failures how many attempts have failed, 1 or more
   * @param throttled whether the last one was throttled
   * @return how long to wait
   */
  Duration pause(int failures, boolean throttled) {
    double first = (throttled ? throttledBase : base).toNanos();
    double ceiling = Math.min((double) cap.toNanos(), first * Math.pow(2, failures - 1.0));
    return Duration.ofNanos((long) (ceiling * random.getAsDouble()));
  }
}
