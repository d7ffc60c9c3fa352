package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The primitives that codecs store without a box. */
enum Unboxed {
  INT(int.class, Codec.OfInt.class, "Int"),
  LONG(long.class, Codec.OfLong.class, "Long"),
  DOUBLE(double.class, Codec.OfDouble.class, "Double"),
  BOOLEAN(boolean.class, Codec.OfBoolean.class, "Boolean");

  private final Class<?> primitive;
  private final Class<?> codec;
  private final String name;

  Unboxed(Class<?> primitive, Class<?> codec, String name) {
    this.primitive = primitive;
    this.codec = codec;
    this.name = name;
  }

  static @Nullable Unboxed of(Class<?> type) {
    for (Unboxed unboxed : values()) {
      if (unboxed.primitive == type) {
        return unboxed;
      }
    }
    return null;
  }

  Class<?> primitive() {
    return primitive;
  }

  Type type() {
    return Type.getType(primitive);
  }

  Type codecType() {
    return Type.getType(codec);
  }

  /** The method of {@code Primitives} that gives such a codec. */
  String adapter() {
    return "of" + name;
  }

  String encode() {
    return "encode" + name;
  }

  String decode() {
    return "decode" + name;
  }
}
