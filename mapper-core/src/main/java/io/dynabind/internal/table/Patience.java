package io.dynabind.internal.table;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a batch waits for what was not processed: a random part of a ceiling that doubles, until
 * nothing at all was processed for the time of the deadline. Made for one call.
 */
final class Patience {

  static final Duration DEADLINE = Duration.ofSeconds(5);

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Duration deadline;
  private final Waiting waiting;
  private final DoubleSupplier random;
  private Duration lastProgress;
  private int failures;

  Patience(Duration deadline, Waiting waiting, DoubleSupplier random) {
    this.deadline = deadline;
    this.waiting = waiting;
    this.random = random;
    this.lastProgress = waiting.elapsed();
  }

  static Duration checked(Duration deadline) {
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("A deadline is more than zero, not " + deadline);
    }
    return deadline;
  }

  void progressed() {
    failures = 0;
    lastProgress = waiting.elapsed();
  }

  /** How long to wait before the next request, or null if it would be too late. */
  @Nullable Duration pause() {
    double ceiling = Math.min((double) LONGEST.toNanos(), FIRST.toNanos() * Math.pow(2, failures));
    failures++;
    // At least a nanosecond: time is to pass.
    Duration pause = Duration.ofNanos(1 + (long) (ceiling * random.getAsDouble()));
    Duration next = waiting.elapsed().plus(pause);
    return next.minus(lastProgress).compareTo(deadline) < 0 ? pause : null;
  }

  IllegalStateException exhausted() {
    return new IllegalStateException(
        "DynamoDB processed nothing of what was left of a batch for " + deadline);
  }
}
