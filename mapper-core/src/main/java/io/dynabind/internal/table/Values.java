package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** Checks values that users pass against the attributes that they are meant for. */
final class Values {

  private Values() {}

  static boolean fits(AttributeModel attribute, Object value) {
    return attribute.type().boxed().raw().isInstance(value);
  }

  /**
   * Pairs a value with its attribute's codec.
   *
   * @throws IllegalArgumentException if the value is null, absent by the codec's word, or of
   *     another class
   */
  static EncodableValue<?> checked(
      EntityCodec<?> codec, AttributeModel attribute, @Nullable Object value) {
    String name = codec.model() + "." + attribute;
    if (value == null) {
      throw new IllegalArgumentException(name + " was given null");
    }
    if (!fits(attribute, value)) {
      throw new IllegalArgumentException(
          String.format(
              "%s is %s, but was given %s",
              name, attribute.type(), value.getClass().getSimpleName()));
    }
    Codec<?> attributeCodec = codec.codec(attribute);
    if (isAbsent(attributeCodec, value)) {
      throw new IllegalArgumentException(name + " was given a value that is stored as nothing");
    }
    return EncodableValue.of(attributeCodec, value);
  }

  @SuppressWarnings("unchecked") // the value's class has been checked
  private static boolean isAbsent(Codec<?> codec, Object value) {
    return ((Codec<Object>) codec).isAbsent(value);
  }
}
