package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

  /** Whether one value sorts after another of the same type, as DynamoDB compares them. */
  static boolean isAfter(Object identity, Object other) {
    if (identity instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
      return number.compareTo(otherNumber) > 0;
    }
    ByteBuffer bytes = bytes(identity);
    ByteBuffer otherBytes = bytes(other);
    if (bytes == null || otherBytes == null) {
      return false;
    }
    int at = bytes.mismatch(otherBytes);
    boolean both = at >= 0 && at < bytes.remaining() && at < otherBytes.remaining();
    return both
        ? Byte.compareUnsigned(bytes.get(at), otherBytes.get(at)) > 0
        : bytes.remaining() > otherBytes.remaining();
  }

  private static @Nullable ByteBuffer bytes(Object identity) {
    return identity instanceof String text
        ? ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))
        : identity instanceof ByteBuffer binary ? binary : null;
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
  public void string(String value) {
    written = value;
  }

  @Override
  public void number(long value) {
    written = value;
  }

  @Override
  public void number(String value) {
    written = value;
  }

  @Override
  public void binary(byte[] value) {
    written = value;
  }

  @Override
  public void bool(boolean value) {
    written = value;
  }

  @Override
  public void nul() {
    throw noScalar();
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    throw noScalar();
  }

  @Override
  public void endSet() {
    throw noScalar();
  }

  @Override
  public void name(AttributeNames names, int index) {
    throw noScalar();
  }

  @Override
  public void name(String name) {
    throw noScalar();
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

  /** What fails is told again by the writer or reader in whose place this one stands. */
  @Override
  protected void trace(ItemPath path) {}
}
