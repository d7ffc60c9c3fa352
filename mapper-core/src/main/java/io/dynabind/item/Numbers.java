package io.dynabind.item;

import java.math.BigDecimal;

/** Whole numbers that DynamoDB writes in another form than Java, such as {@code 1E+2}. */
final class Numbers {

  /** Nobody writes 64 bits so long, and to parse text takes the square of its length. */
  private static final int LONGEST = 1_000;

  private Numbers() {}

  static long exactLong(String text, ValueSource source) {
    if (text.length() > LONGEST) {
      throw another(source);
    }
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw another(source);
    }
  }

  private static ItemFormatException another(ValueSource source) {
    return source.failure("Expected a whole number of 64 bits but was another number");
  }
}
