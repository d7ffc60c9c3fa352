package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Codecs of numbers. All are stored as N, whose order is that of the values. */
final class NumberCodecs {

  static final Codec<Integer> INTEGER = new IntegerCodec();
  static final Codec<Long> LONG = new LongCodec();
  static final Codec<BigDecimal> BIG_DECIMAL = new BigDecimalCodec();

  private NumberCodecs() {}

  /** Those that fewer applications use, so that others need not load them. */
  static final class Rarer {

    static final Codec<Byte> BYTE = new ByteCodec();
    static final Codec<Short> SHORT = new ShortCodec();
    static final Codec<Float> FLOAT = new FloatCodec();
    static final Codec<Double> DOUBLE = new DoubleCodec();
    static final Codec<BigInteger> BIG_INTEGER = new BigIntegerCodec();

    private Rarer() {}
  }

  /** Stored as N, in the order of the values. */
  private interface NumberCodec<T> extends Codec<T> {

    @Override
    default AttributeType type() {
      return AttributeType.N;
    }

    @Override
    default boolean isOrdered() {
      return true;
    }
  }

  private static long inRange(ItemReader reader, String type, long min, long max) {
    return inRange(reader, reader.numberAsLong(), type, min, max);
  }

  private static long inRange(ValueSource source, long value, String type, long min, long max) {
    if (value < min || value > max) {
      throw source.failure("Expected a number in the range of " + type + " but was another number");
    }
    return value;
  }

  private static final class ByteCodec implements NumberCodec<Byte> {

    @Override
    public void encode(ItemWriter writer, Byte value) {
      writer.number(value.longValue());
    }

    @Override
    public Byte decode(ItemReader reader) {
      return (byte) inRange(reader, "Byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
  }

  private static final class ShortCodec implements NumberCodec<Short> {

    @Override
    public void encode(ItemWriter writer, Short value) {
      writer.number(value.longValue());
    }

    @Override
    public Short decode(ItemReader reader) {
      return (short) inRange(reader, "Short", Short.MIN_VALUE, Short.MAX_VALUE);
    }
  }

  private static final class IntegerCodec implements NumberCodec<Integer>, Codec.OfInt {

    @Override
    public void encodeInt(ItemWriter writer, int value) {
      writer.number(value);
    }

    @Override
    public int decodeInt(ItemReader reader) {
      return toInt(reader, reader.numberAsLong());
    }

    private static int toInt(ValueSource source, long value) {
      return (int) inRange(source, value, "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void encode(ItemWriter writer, Integer value) {
      writer.number(value.longValue());
    }

    @Override
    public Integer decode(ItemReader reader) {
      return decodeInt(reader);
    }

    @Override
    public int decodeInt(ValueReader values, Object value) {
      return toInt(values, values.wholeNumber(values.number(value)));
    }

    @Override
    public Integer decode(ValueReader values, Object value) {
      return decodeInt(values, value);
    }
  }

  private static final class LongCodec implements NumberCodec<Long>, Codec.OfLong {

    @Override
    public void encodeLong(ItemWriter writer, long value) {
      writer.number(value);
    }

    @Override
    public long decodeLong(ItemReader reader) {
      return reader.numberAsLong();
    }

    @Override
    public long decodeLong(ValueReader values, Object value) {
      return values.wholeNumber(values.number(value));
    }

    @Override
    public Long decode(ValueReader values, Object value) {
      return decodeLong(values, value);
    }

    @Override
    public void encode(ItemWriter writer, Long value) {
      writer.number(value.longValue());
    }

    @Override
    public Long decode(ItemReader reader) {
      return reader.numberAsLong();
    }
  }

  private static final class DoubleCodec implements NumberCodec<Double>, Codec.OfDouble {

    @Override
    public void encodeDouble(ItemWriter writer, double value) {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw writer.failure("Expected a finite Double but was NaN or infinite");
      }
      writer.number(DecimalText.of(writer, BigDecimal.valueOf(value)));
    }

    @Override
    public double decodeDouble(ItemReader reader) {
      return toDouble(reader, DecimalText.parse(reader));
    }

    @Override
    public double decodeDouble(ValueReader values, Object value) {
      return toDouble(values, DecimalText.parse(values, values.number(value)));
    }

    private static double toDouble(ValueSource source, BigDecimal number) {
      double value = number.doubleValue();
      if (Double.isInfinite(value)) {
        throw source.failure("Expected a number in the range of Double but was another number");
      }
      return value;
    }

    @Override
    public void encode(ItemWriter writer, Double value) {
      encodeDouble(writer, value);
    }

    @Override
    public Double decode(ItemReader reader) {
      return decodeDouble(reader);
    }

    @Override
    public Double decode(ValueReader values, Object value) {
      return decodeDouble(values, value);
    }
  }

  private static final class FloatCodec implements NumberCodec<Float> {

    @Override
    public void encode(ItemWriter writer, Float value) {
      if (value.isNaN() || value.isInfinite()) {
        throw writer.failure("Expected a finite Float but was NaN or infinite");
      }
      writer.number(DecimalText.of(writer, new BigDecimal(value.toString())));
    }

    @Override
    public Float decode(ItemReader reader) {
      float value = DecimalText.parse(reader).floatValue();
      if (Float.isInfinite(value)) {
        throw reader.failure("Expected a number in the range of Float but was another number");
      }
      return value;
    }
  }

  private static final class BigDecimalCodec implements NumberCodec<BigDecimal> {

    @Override
    public void encode(ItemWriter writer, BigDecimal value) {
      writer.number(DecimalText.of(writer, value));
    }

    @Override
    public BigDecimal decode(ItemReader reader) {
      return DecimalText.parse(reader);
    }

    @Override
    public BigDecimal decode(ValueReader values, Object value) {
      return DecimalText.parse(values, values.number(value));
    }
  }

  private static final class BigIntegerCodec implements NumberCodec<BigInteger> {

    @Override
    public void encode(ItemWriter writer, BigInteger value) {
      writer.number(DecimalText.of(writer, new BigDecimal(value)));
    }

    @Override
    public BigInteger decode(ItemReader reader) {
      BigDecimal value = DecimalText.parse(reader);
      try {
        return value.toBigIntegerExact();
      } catch (ArithmeticException e) {
        throw new ItemFormatException(
            "Expected a whole number for BigInteger but was another number", reader.path(), null);
      }
    }
  }
}
