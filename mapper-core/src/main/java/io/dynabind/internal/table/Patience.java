package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
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

  Patience(CallOptions options, Waiting waiting, DoubleSupplier random) {
    this.deadline = options.deadline() == null ? DEADLINE : options.deadline();
    this.waiting = waiting;
    this.random = random;
    this.lastProgress = waiting.elapsed();
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

  /** What is left of the time, at least a nanosecond. */
  Duration left() {
    Duration left = deadline.minus(waiting.elapsed().minus(lastProgress));
    return left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left;
  }

  IllegalStateException exhausted() {
    return new IllegalStateException(
        "DynamoDB processed nothing of what was left of a batch for " + deadline);
  }
}
