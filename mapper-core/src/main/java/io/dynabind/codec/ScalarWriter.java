package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the one string, number, binary or boolean that a codec writes. */
final class ScalarWriter extends ItemWriter {

  private @Nullable Object written;

  /** What DynamoDB compares: 1 and 1.0 are equal, and so are binaries of the same bytes. */
  static <T> Object identity(Codec<T> codec, T value) {
    try {
      Object written = write(codec, value);
      if (codec.type() == AttributeType.N) {
        BigDecimal number = new BigDecimal(written.toString());
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      }
      return written instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : written;
    } catch (ItemFormatException e) {
      // It is refused again, with its path, when it is written in earnest.
      return new Object();
    }
  }

  /** The text of a string, a number or a boolean. */
  static <T> String text(Codec<T> codec, T value) {
    return write(codec, value).toString();
  }

  private static <T> Object write(Codec<T> codec, T value) {
    ScalarWriter writer = new ScalarWriter();
    codec.encode(writer, value);
    if (writer.written == null) {
      throw new IllegalStateException("Nothing was written");
    }
    return writer.written;
  }

  private static IllegalStateException noScalar() {
    return new IllegalStateException("A codec of one type has written another");
  }

  @Override
  protected void writeString(String value) {
    written = value;
  }

  @Override
  protected void writeNumber(long value) {
    written = value;
  }

  @Override
  protected void writeNumber(String value) {
    written = value;
  }

  @Override
  protected void writeBinary(byte[] value) {
    written = value;
  }

  @Override
  protected void writeBool(boolean value) {
    written = value;
  }

  @Override
  protected void writeBeginMap(int size) {
    throw noScalar();
  }

  @Override
  protected void writeEndMap() {
    throw noScalar();
  }

  @Override
  protected void writeBeginList(int size) {
    throw noScalar();
  }

  @Override
  protected void writeEndList() {
    throw noScalar();
  }

  @Override
  protected void writeBeginSet(AttributeType type, int size) {
    throw noScalar();
  }

  @Override
  protected void writeEndSet() {
    throw noScalar();
  }

  @Override
  protected void writeName(AttributeNames names, int index) {
    throw noScalar();
  }

  @Override
  protected void writeName(String name) {
    throw noScalar();
  }

  @Override
  protected void writeNul() {
    throw noScalar();
  }
}
