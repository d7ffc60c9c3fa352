package io.dynabind.internal.table;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * ULIDs: 48 bits of milliseconds and 80 random ones, as 26 letters and digits of Crockford's
 * alphabet that sort as the numbers do. Within a millisecond, and while the clock stands or goes
 * back, the random part grows by one.
 */
final class Ulids {

  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 26;
  private static final int BITS = 5;
  private static final long HIGH = 0xffffL;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long time = -1;
  private long high;
  private long low;

  Ulids(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    long now = clock.millis();
    if (now > time) {
      begin(now);
    } else {
      grow();
    }
    return text(time << 16 | high, low);
  }

  private void begin(long millis) {
    time = millis;
    high = random.nextLong() & HIGH;
    low = random.nextLong();
  }

  private void grow() {
    low++;
    if (low == 0) {
      high++;
    }
    if (high > HIGH) {
      begin(time + 1);
    }
  }

  /** Five bits a character, from the last one on. */
  private static String text(long most, long least) {
    char[] text = new char[LENGTH];
    long upper = most;
    long lower = least;
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (lower & 0x1f)];
      lower = lower >>> BITS | upper << (Long.SIZE - BITS);
      upper >>>= BITS;
    }
    return new String(text);
  }
}
