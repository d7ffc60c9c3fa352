package io.dynabind.codec;

import io.dynabind.item.ItemWriter;

/**
 * A value together with the codec that writes it. {@code toString} does not show the value.
 *
 * @param codec the codec
 * @param value the value, not absent by the codec's word
 * @param <T> the Java type
 */
public record EncodableValue<T>(Codec<T> codec, T value) {

  /**
   * Pairs a value with a codec of its type that is not known to the compiler.
   *
   * @param codec the codec
   * @param value a value of the codec's type
   * @return the pair
   */
  @SuppressWarnings("unchecked") // callers have checked the value against the attribute's type
  public static EncodableValue<?> of(Codec<?> codec, Object value) {
    return new EncodableValue<>((Codec<Object>) codec, value);
  }

  /**
   * Writes the value.
   *
   * @param writer expects a value
   */
  public void encode(ItemWriter writer) {
    codec.encode(writer, value);
  }

  /**
   * A string as it is, whatever converters the application has.
   *
   * @param text the string
   * @return what writes it
   */
  public static EncodableValue<String> string(String text) {
    return new EncodableValue<>(ScalarCodecs.STRING, text);
  }

  /**
   * A number as it is, whatever converters the application has.
   *
   * @param number the number
   * @return what writes it
   */
  public static EncodableValue<Long> number(long number) {
    return new EncodableValue<>(NumberCodecs.LONG, number);
  }

  /**
   * Null, for attributes that store it as NULL.
   *
   * @return what writes NULL
   */
  public static EncodableValue<?> storedNull() {
    return StoredNull.VALUE;
  }

  /**
   * Whether the stored form sorts after that of another value, as DynamoDB compares them: numbers
   * by value, texts by their bytes in UTF-8, binaries by unsigned bytes.
   *
   * @param other a value of the same attribute
   * @return true if it does; false too where one of them is no string, number or binary, or cannot
   *     be stored
   */
  public boolean isStoredAfter(EncodableValue<?> other) {
    return ScalarWriter.isAfter(identity(), other.identity());
  }

  private Object identity() {
    return ScalarWriter.identity(codec, value);
  }

  @Override
  public String toString() {
    return value.getClass().getSimpleName();
  }
}
