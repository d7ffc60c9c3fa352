package io.dynabind.matrix;

import java.time.Duration;

/** The promises about time, in their own words. */
final class Policy {

  static final Duration LONGEST_WAIT = Duration.ofMillis(2001);

  private static final long BASE_MILLIS = 25;
  private static final long THROTTLED_MILLIS = 100;
  private static final Duration CAP = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private Policy() {}

  /** The longest pause after the failure with that index. */
  static Duration ceiling(int index, Heard heard) {
    long first = heard.isThrottling() ? THROTTLED_MILLIS : BASE_MILLIS;
    Duration ceiling = Duration.ofMillis(first << index);
    return ceiling.compareTo(CAP) < 0 ? ceiling : CAP;
  }

  /** A batch has patience of its own, which begins again when some of it was processed. */
  static Duration longest(Form form) {
    return form == Form.BATCH ? DEADLINE.multipliedBy(3) : DEADLINE;
  }
}
