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

  @Override
  public String toString() {
    return value.getClass().getSimpleName();
  }
}
