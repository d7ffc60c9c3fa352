package io.dynabind.internal.size;

import java.math.BigDecimal;

/** The sizes of single values. */
public final class Sizes {

  private Sizes() {}

  /**
   * The size of a name or a string.
   *
   * @param text well-formed Unicode
   * @return its bytes in UTF-8
   */
  public static int ofText(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Each half of a surrogate pair takes two of its four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /**
   * The size of a number: one byte, one more for each two significant digits, paired from the
   * decimal point on, and one more if it is negative. AWS calls its own description approximate;
   * this is how DynamoDB Local counts.
   *
   * @param number a decimal number
   * @return 1 to 22
   */
  public static int ofNumber(String number) {
    BigDecimal value = new BigDecimal(number);
    if (value.signum() == 0) {
      return 1;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    long last = -(long) stripped.scale();
    long first = last + stripped.precision() - 1;
    long pairs = Math.floorDiv(first, 2) - Math.floorDiv(last, 2) + 1;
    return (int) pairs + (value.signum() < 0 ? 2 : 1);
  }
}
