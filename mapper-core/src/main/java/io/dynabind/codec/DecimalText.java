package io.dynabind.codec;

import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;

/**
 * Decimal numbers within DynamoDB's limits: 38 significant digits, magnitudes from 1E-130 to
 * 9.9…9E+125.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-data-types-number">Number
 *     limits</a>
 */
final class DecimalText {

  private static final int MAX_DIGITS = 38;
  private static final int MIN_EXPONENT = -130;
  private static final int MAX_EXPONENT = 125;

  /** No number that DynamoDB stores has as many places, on either side of the point. */
  private static final int MOST_PLACES = 1_000;

  private DecimalText() {}

  static String of(ItemWriter writer, BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    boolean small = value.precision() <= MAX_DIGITS;
    BigDecimal stripped = small ? value : value.stripTrailingZeros();
    if (stripped.precision() > MAX_DIGITS) {
      throw writer.failure(
          "Expected a number of at most "
              + MAX_DIGITS
              + " significant digits but was one of "
              + stripped.precision());
    }
    long exponent = (long) stripped.precision() - stripped.scale() - 1;
    if (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
      throw writer.failure(
          "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E" + exponent);
    }
    return stripped.toString();
  }

  static BigDecimal parse(ItemReader reader) {
    String text = reader.number();
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw reader.failure("Expected a number but was another text");
    }
    // Written out as a whole number, ten characters could fill the memory.
    if (value.scale() < -MOST_PLACES || value.scale() > MOST_PLACES) {
      throw reader.failure(
          "Expected a number of magnitude 1E-130 to 9.99E+125 but was another number");
    }
    return value;
  }
}
