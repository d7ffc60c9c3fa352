package io.dynabind.item;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A string, number or binary value as it is stored, such as a key attribute. {@code toString} does
 * not show the value.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the bytes.
 */
public final class Scalar {

  private final AttributeType type;
  private final Object value;

  private Scalar(AttributeType type, Object value) {
    this.type = type;
    this.value = value;
  }

  /**
   * A string.
   *
   * @param value the string
   * @return the scalar
   */
  public static Scalar string(String value) {
    return new Scalar(AttributeType.S, value);
  }

  /**
   * A number.
   *
   * @param value the number's text, as it is stored
   * @return the scalar
   */
  public static Scalar number(String value) {
    return new Scalar(AttributeType.N, value);
  }

  /**
   * Binary.
   *
   * @param value the bytes; not copied
   * @return the scalar
   */
  public static Scalar binary(byte[] value) {
    return new Scalar(AttributeType.B, value);
  }

  /**
   * Reads the value that is next.
   *
   * @param reader stands before a string, number or binary
   * @return the scalar
   * @throws ItemFormatException if the value is of another type
   */
  public static Scalar read(ItemReader reader) {
    return switch (reader.peek()) {
      case S -> string(reader.string());
      case N -> number(reader.number());
      case B -> binary(reader.binary());
      default -> throw reader.mismatch("S, N or B");
    };
  }

  /**
   * The type.
   *
   * @return {@link AttributeType#S}, {@link AttributeType#N} or {@link AttributeType#B}
   */
  public AttributeType type() {
    return type;
  }

  /**
   * The text of a string or a number.
   *
   * @return the text
   * @throws IllegalStateException if this is binary
   */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("A binary value has no text");
  }

  /**
   * The bytes of a binary value.
   *
   * @return the bytes; not copied
   * @throws IllegalStateException if this is a string or a number
   */
  public byte[] bytes() {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    throw new IllegalStateException("Only a binary value has bytes");
  }

  Scalar canonical() {
    if (type != AttributeType.N) {
      return this;
    }
    BigDecimal number = new BigDecimal(text());
    return number(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
  }

  /**
   * Writes the value.
   *
   * @param writer expects a value
   */
  public void write(ItemWriter writer) {
    switch (type) {
      case S -> writer.string(text());
      case N -> writer.number(text());
      default -> writer.binary((byte[]) value);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar that
        && type == that.type
        && (value instanceof byte[] bytes
            ? Arrays.equals(bytes, (byte[]) that.value)
            : value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value.hashCode();
  }

  @Override
  public String toString() {
    return type.name();
  }
}
