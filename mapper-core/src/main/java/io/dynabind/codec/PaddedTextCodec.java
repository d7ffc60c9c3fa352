package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Stores whole numbers as texts of a fixed number of digits. A minus sorts before all digits, and
 * behind it each digit is the difference to nine, so that -1 comes after -2.
 */
final class PaddedTextCodec<T> implements Codec<T> {

  private final Whole<T> whole;
  private final int digits;

  private PaddedTextCodec(Whole<T> whole, int digits) {
    this.whole = whole;
    this.digits = digits;
  }

  /**
   * A type of whole numbers.
   *
   * @param name the type in messages
   * @param digits how many it can have, or 0 for any number
   * @param to gives the number
   * @param from makes a value, or throws ArithmeticException
   */
  record Whole<T>(
      String name, int digits, Function<T, BigInteger> to, Function<BigInteger, T> from) {

    Codec<T> codec(int width) {
      return new PaddedTextCodec<>(this, width);
    }
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    BigInteger number = whole.to().apply(value);
    String magnitude = number.abs().toString();
    if (magnitude.length() > digits) {
      throw writer.failure(
          "Expected a number of at most "
              + digits
              + " digits but was one of "
              + magnitude.length());
    }
    String padded = "0".repeat(digits - magnitude.length()) + magnitude;
    writer.string(number.signum() < 0 ? "-" + complement(padded) : padded);
  }

  private static String complement(String digits) {
    StringBuilder complement = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      complement.append((char) ('0' + '9' - digits.charAt(i)));
    }
    return complement.toString();
  }

  @Override
  public T decode(ItemReader reader) {
    String text = reader.string();
    boolean negative = text.startsWith("-");
    String padded = negative ? text.substring(1) : text;
    if (padded.length() != digits || !isDigits(padded)) {
      throw otherText(reader);
    }
    BigInteger magnitude = new BigInteger(negative ? complement(padded) : padded);
    if (negative && magnitude.signum() == 0) {
      throw otherText(reader);
    }
    try {
      return whole.from().apply(negative ? magnitude.negate() : magnitude);
    } catch (ArithmeticException e) {
      throw reader.failure(
          "Expected a number in the range of " + whole.name() + " but was another number");
    }
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private RuntimeException otherText(ItemReader reader) {
    return reader.failure("Expected a number padded to " + digits + " digits but was another text");
  }

  @Override
  public AttributeType type() {
    return AttributeType.S;
  }

  @Override
  public boolean isOrdered() {
    return true;
  }
}
