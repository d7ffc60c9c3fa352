package io.dynabind.codec;

import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers within DynamoDB's limits: 38 significant digits, magnitudes from 1E-130 to
 * 9.9…9E+125.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-data-types-number">Number
 *     limits</a>
 */
public final class DecimalText {

  private static final int MAX_DIGITS = 38;
  private static final int MAX_SMALL = 18;
  private static final int MIN_EXPONENT = -130;
  private static final int MAX_EXPONENT = 125;

  /** No number that DynamoDB stores has as many places, on either side of the point. */
  private static final int MOST_PLACES = 1_000;

  private DecimalText() {}

  /**
   * Checks a number that somebody else has printed, before it is written as it is.
   *
   * <pre>{@code
   * DecimalText.checked(writer, "1.50"); // 1.50
   * }</pre>
   *
   * @param writer expects the number
   * @param number the text of a decimal number
   * @return the number
   * @throws ItemFormatException if it is another text, or a number that DynamoDB cannot store
   */
  public static BigDecimal checked(ItemWriter writer, String number) {
    if (number.length() > MOST_PLACES || !isPlain(number)) {
      throw anotherText(writer);
    }
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException e) {
      // The cause would show the value.
      throw anotherText(writer);
    }
    of(writer, value);
    return value;
  }

  private static ItemFormatException anotherText(ItemWriter writer) {
    return writer.failure("Expected the text of a number but was another");
  }

  /** Java reads more than it prints: blanks, digits of all scripts. */
  static boolean isPlain(String number) {
    return number.chars().allMatch(DecimalText::isPrinted);
  }

  private static boolean isPrinted(int c) {
    return (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0;
  }

  static String of(ItemWriter writer, BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = stripped(value);
    String flaw = flawOfStripped(stripped);
    if (flaw != null) {
      throw writer.failure(flaw);
    }
    return stripped.toString();
  }

  /** What keeps a number from being stored; null if nothing does. */
  static @Nullable String flaw(BigDecimal value) {
    return value.signum() == 0 ? null : flawOfStripped(stripped(value));
  }

  private static BigDecimal stripped(BigDecimal value) {
    return value.precision() <= MAX_DIGITS ? value : value.stripTrailingZeros();
  }

  private static @Nullable String flawOfStripped(BigDecimal stripped) {
    if (stripped.precision() > MAX_DIGITS) {
      return "Expected a number of at most "
          + MAX_DIGITS
          + " significant digits but was one of "
          + stripped.precision();
    }
    long exponent = (long) stripped.precision() - stripped.scale() - 1;
    return exponent < MIN_EXPONENT || exponent > MAX_EXPONENT
        ? "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E" + exponent
        : null;
  }

  /** A plain number of few digits, read without a copy of its text; null for any other. */
  private static @Nullable BigDecimal parseSmall(String text) {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int first = negative ? 1 : 0;
    if (length - first > MAX_SMALL || length == first) {
      return null;
    }
    long unscaled = 0;
    int point = -1;
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
      } else if (c == '.' && point < 0 && length - first > 1) {
        point = i;
      } else {
        return null;
      }
    }
    int scale = point < 0 ? 0 : length - 1 - point;
    return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
  }

  static BigDecimal parse(ItemReader reader) {
    return parse(reader, reader.number());
  }

  static BigDecimal parse(ValueSource source, String text) {
    BigDecimal small = parseSmall(text);
    if (small != null) {
      return small;
    }
    // The time to parse grows with the square of the length.
    if (text.length() > MOST_PLACES) {
      throw another(source);
    }
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw source.failure("Expected a number but was another text");
    }
    // Written out as a whole number, ten characters could fill the memory.
    if (value.scale() < -MOST_PLACES || value.scale() > MOST_PLACES) {
      throw another(source);
    }
    return value;
  }

  private static ItemFormatException another(ValueSource source) {
    return source.failure(
        "Expected a number of magnitude 1E-130 to 9.99E+125 but was another number");
  }
}
