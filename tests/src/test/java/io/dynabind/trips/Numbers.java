package io.dynabind.trips;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Numbers, with many at the ends of what can be stored. */
final class Numbers {

  private static final int MOST_DIGITS = 38;
  private static final int LEAST_EXPONENT = -130;
  private static final int MOST_EXPONENT = 125;
  private static final BigDecimal LEAST = new BigDecimal("1E-130");
  private static final BigDecimal MOST =
      new BigDecimal("9.9999999999999999999999999999999999999E125");

  private Numbers() {}

  static long whole(Chance chance, long min, long max) {
    long value =
        switch (chance.below(6)) {
          case 0 -> min + chance.below(3);
          case 1 -> max - chance.below(3);
          case 2 -> chance.between(-2, 2);
          case 3 -> chance.between(-120, 120);
          // Of any number of bits.
          default -> chance.nextLong() >> chance.below(64);
        };
    return Math.max(min, Math.min(max, value));
  }

  /** Within the magnitudes of DynamoDB, zero and negative zero included. */
  static double real(Chance chance) {
    return switch (chance.below(6)) {
      case 0 ->
          chance.<Double>pick(List.of(0.0, -0.0, 1.0, -1.0, 0.1, 1e-130, -9.99e125, 1e16, 1e-4));
      case 1 -> chance.between(-1000, 1000) / 100.0;
      case 2 -> (double) chance.nextLong();
      default -> {
        double value;
        do {
          value = Double.longBitsToDouble(chance.nextLong());
        } while (!(Math.abs(value) >= 1e-130 && Math.abs(value) <= 9.99e125));
        yield value;
      }
    };
  }

  static float single(Chance chance) {
    return switch (chance.below(5)) {
      case 0 ->
          chance.<Float>pick(
              List.of(
                  0f, -0f, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, Float.MIN_NORMAL));
      case 1 -> chance.between(-1000, 1000) / 10f;
      default -> {
        float value;
        do {
          value = Float.intBitsToFloat((int) chance.nextLong());
        } while (!Float.isFinite(value));
        yield value;
      }
    };
  }

  static BigDecimal decimal(Chance chance) {
    return switch (chance.below(8)) {
      case 0 -> new BigDecimal(BigInteger.ZERO, chance.between(-5, 5));
      case 1 -> chance.<BigDecimal>pick(List.of(LEAST, LEAST.negate(), MOST, MOST.negate()));
      case 2 -> BigDecimal.valueOf(chance.between(-100_000, 100_000), chance.between(0, 4));
      // More than 38 digits, of which those at the end are zeros.
      case 3 -> digits(chance, chance.between(1, 20), 0).setScale(30);
      default -> anywhere(chance);
    };
  }

  private static BigDecimal anywhere(Chance chance) {
    int digits = chance.oneIn(3) ? MOST_DIGITS : chance.between(1, MOST_DIGITS);
    int exponent =
        chance.oneIn(2) ? chance.between(-12, 20) : chance.between(LEAST_EXPONENT, MOST_EXPONENT);
    return digits(chance, digits, digits - 1 - exponent);
  }

  static BigInteger integer(Chance chance) {
    BigInteger value =
        digits(chance, chance.oneIn(3) ? MOST_DIGITS : chance.between(1, 25), 0).unscaledValue();
    return chance.oneIn(10)
        ? BigInteger.ZERO
        : chance.oneIn(5) ? value.multiply(BigInteger.TEN.pow(chance.between(1, 87))) : value;
  }

  private static BigDecimal digits(Chance chance, int count, int scale) {
    StringBuilder text = new StringBuilder(chance.oneIn(2) ? "-" : "");
    text.append((char) chance.between('1', '9'));
    for (int i = 1; i < count; i++) {
      text.append((char) (chance.oneIn(4) ? '0' : chance.between('0', '9')));
    }
    return new BigDecimal(new BigInteger(text.toString()), scale);
  }

  /** Equal, and of the same scale where it is kept. */
  static boolean isSame(BigDecimal written, BigDecimal read, Form form) {
    if (written.compareTo(read) != 0) {
      return false;
    }
    boolean keepsScale =
        form == Form.REPRESENTATION && written.signum() != 0 && written.precision() <= MOST_DIGITS;
    return !keepsScale || written.scale() == read.scale();
  }
}
