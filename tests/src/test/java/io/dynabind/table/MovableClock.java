package io.dynabind.table;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. */
final class MovableClock extends Clock {

  private volatile Instant now;

  MovableClock(String now) {
    this.now = Instant.parse(now);
  }

  Instant moveTo(String time) {
    now = Instant.parse(time);
    return now;
  }

  Instant moveBySeconds(long seconds) {
    now = now.plusSeconds(seconds);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
