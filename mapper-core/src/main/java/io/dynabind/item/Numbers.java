package io.dynabind.item;

import java.math.BigDecimal;

/** Whole numbers that DynamoDB writes in another form than Java, such as {@code 1E+2}. */
final class Numbers {

  private Numbers() {}

  static long exactLong(String text, ItemReader reader) {
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new ItemFormatException(
          "Expected a whole number of 64 bits but was another number", reader.path(), null);
    }
  }
}
