package io.dynabind.internal.table;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, 5.7), each greater than the one before: within a millisecond, and
 * while the clock stands or goes back, the random part grows by a random amount (6.2, method 2).
 */
final class UuidsV7 {

  private static final int BITS_A = 12;
  private static final int BITS_B = 62;
  private static final long VERSION = 7L << BITS_A;
  private static final long VARIANT = 0b10L << BITS_B;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long time = -1;
  private long a;
  private long b;

  UuidsV7(Clock clock) {
    this.clock = clock;
  }

  synchronized UUID next() {
    long now = clock.millis();
    if (now > time) {
      begin(now);
    } else {
      grow();
    }
    return new UUID(time << 16 | VERSION | a, VARIANT | b);
  }

  private void begin(long millis) {
    time = millis;
    a = random.nextLong() >>> (Long.SIZE - BITS_A);
    b = random.nextLong() >>> (Long.SIZE - BITS_B);
  }

  private void grow() {
    b += 1 + (random.nextInt() & 0xffff_ffffL);
    if (b >>> BITS_B != 0) {
      b &= -1L >>> (Long.SIZE - BITS_B);
      a++;
    }
    if (a >>> BITS_A != 0) {
      begin(time + 1);
    }
  }
}
