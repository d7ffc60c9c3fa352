package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time of one call that sends several requests, from when this is made. */
final class CallTime {

  private final CallOptions options;
  private final Waiting waiting;
  private final Duration begin;

  CallTime(CallOptions options, Waiting waiting) {
    this.options = options;
    this.waiting = waiting;
    this.begin = waiting.elapsed();
  }

  /** The options for what is left of the time; null if nothing is. */
  @Nullable CallOptions rest() {
    Duration deadline = options.deadline();
    if (deadline == null) {
      return options;
    }
    Duration left = deadline.minus(waiting.elapsed().minus(begin));
    return left.isZero() || left.isNegative() ? null : options.and(CallOptions.within(left));
  }
}
