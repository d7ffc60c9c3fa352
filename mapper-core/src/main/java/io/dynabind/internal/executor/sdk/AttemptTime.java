package io.dynabind.internal.executor.sdk;

import java.time.Duration;

/** How long an attempt of a client that was built for us may take. */
public final class AttemptTime {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private AttemptTime() {}

  /**
   * Half of the call's time, 5 seconds at most: after an attempt that gets no answer there is time
   * for another, which may decide the matter.
   *
   * @param deadline the time of the call
   * @return the time of one attempt
   */
  public static Duration of(Duration deadline) {
    Duration half = deadline.dividedBy(2).plusMillis(1);
    return half.compareTo(LONGEST) < 0 ? half : LONGEST;
  }
}
