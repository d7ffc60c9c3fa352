package io.dynabind.internal.table;

import java.time.Duration;

/** Says how long to wait so that no more units are consumed per second than allowed. */
final class Throttle {

  private static final double NANOS = 1e9;

  private final Waiting waiting;
  private final double perSecond;
  private Duration free;

  Throttle(Waiting waiting, double perSecond) {
    this.waiting = waiting;
    this.perSecond = perSecond;
    this.free = waiting.elapsed();
  }

  /** Notes what a request has consumed; time that has passed unused is not saved up. */
  void consumed(double units) {
    Duration now = waiting.elapsed();
    Duration from = free.compareTo(now) > 0 ? free : now;
    free = from.plusNanos((long) (Math.max(units, 0) / perSecond * NANOS));
  }

  /** How long to wait before the next request; zero for not at all. */
  Duration pause() {
    Duration pause = free.minus(waiting.elapsed());
    return pause.isNegative() ? Duration.ZERO : pause;
  }
}
