package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes call for primitive components: codecs without boxes, whatever the codec,
 * and zeros for values that are not there.
 */
public final class Primitives {

  private Primitives() {}

  /**
   * A codec that works without a box.
   *
   * @param codec a codec of {@code Integer}
   * @return the codec itself, or one around it
   */
  @SuppressWarnings("unchecked") // called for components of type int only
  public static Codec.OfInt ofInt(Codec<?> codec) {
    return codec instanceof Codec.OfInt plain ? plain : new BoxedInt((Codec<Integer>) codec);
  }

  /**
   * A codec that works without a box.
   *
   * @param codec a codec of {@code Long}
   * @return the codec itself, or one around it
   */
  @SuppressWarnings("unchecked") // called for components of type long only
  public static Codec.OfLong ofLong(Codec<?> codec) {
    return codec instanceof Codec.OfLong plain ? plain : new BoxedLong((Codec<Long>) codec);
  }

  /**
   * A codec that works without a box.
   *
   * @param codec a codec of {@code Double}
   * @return the codec itself, or one around it
   */
  @SuppressWarnings("unchecked") // called for components of type double only
  public static Codec.OfDouble ofDouble(Codec<?> codec) {
    return codec instanceof Codec.OfDouble plain ? plain : new BoxedDouble((Codec<Double>) codec);
  }

  /**
   * A codec that works without a box.
   *
   * @param codec a codec of {@code Boolean}
   * @return the codec itself, or one around it
   */
  @SuppressWarnings("unchecked") // called for components of type boolean only
  public static Codec.OfBoolean ofBoolean(Codec<?> codec) {
    return codec instanceof Codec.OfBoolean plain
        ? plain
        : new BoxedBoolean((Codec<Boolean>) codec);
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static int intOf(@Nullable Object value) {
    return value == null ? 0 : (Integer) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static long longOf(@Nullable Object value) {
    return value == null ? 0 : (Long) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static double doubleOf(@Nullable Object value) {
    return value == null ? 0 : (Double) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static float floatOf(@Nullable Object value) {
    return value == null ? 0 : (Float) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static short shortOf(@Nullable Object value) {
    return value == null ? 0 : (Short) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or zero
   */
  public static byte byteOf(@Nullable Object value) {
    return value == null ? 0 : (Byte) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or the character zero
   */
  public static char charOf(@Nullable Object value) {
    return value == null ? 0 : (Character) value;
  }

  /**
   * Takes a value out of its box.
   *
   * @param value the box, or null
   * @return the value, or false
   */
  public static boolean booleanOf(@Nullable Object value) {
    return value != null && (Boolean) value;
  }

  /** Hands everything to a codec that wants boxes. */
  private abstract static class Boxed<T> implements Codec<T> {

    final Codec<T> codec;

    Boxed(Codec<T> codec) {
      this.codec = codec;
    }

    @Override
    public final void encode(ItemWriter writer, T value) {
      codec.encode(writer, value);
    }

    @Override
    public final T decode(ItemReader reader) {
      return codec.decode(reader);
    }

    @Override
    public final T decode(ValueReader values, Object value) {
      return codec.decode(values, value);
    }

    @Override
    public final @Nullable AttributeType type() {
      return codec.type();
    }

    @Override
    public final boolean isOrdered() {
      return codec.isOrdered();
    }
  }

  private static final class BoxedInt extends Boxed<Integer> implements Codec.OfInt {

    BoxedInt(Codec<Integer> codec) {
      super(codec);
    }

    @Override
    public void encodeInt(ItemWriter writer, int value) {
      codec.encode(writer, value);
    }

    @Override
    public int decodeInt(ItemReader reader) {
      return codec.decode(reader);
    }
  }

  private static final class BoxedLong extends Boxed<Long> implements Codec.OfLong {

    BoxedLong(Codec<Long> codec) {
      super(codec);
    }

    @Override
    public void encodeLong(ItemWriter writer, long value) {
      codec.encode(writer, value);
    }

    @Override
    public long decodeLong(ItemReader reader) {
      return codec.decode(reader);
    }
  }

  private static final class BoxedDouble extends Boxed<Double> implements Codec.OfDouble {

    BoxedDouble(Codec<Double> codec) {
      super(codec);
    }

    @Override
    public void encodeDouble(ItemWriter writer, double value) {
      codec.encode(writer, value);
    }

    @Override
    public double decodeDouble(ItemReader reader) {
      return codec.decode(reader);
    }
  }

  private static final class BoxedBoolean extends Boxed<Boolean> implements Codec.OfBoolean {

    BoxedBoolean(Codec<Boolean> codec) {
      super(codec);
    }

    @Override
    public void encodeBoolean(ItemWriter writer, boolean value) {
      codec.encode(writer, value);
    }

    @Override
    public boolean decodeBoolean(ItemReader reader) {
      return codec.decode(reader);
    }
  }
}
