package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Function;

/** Codecs of single values that are not numbers or times. */
final class ScalarCodecs {

  /** Ordered as DynamoDB orders strings: by their bytes in UTF-8. */
  static final Codec<String> STRING = new StringCodec();

  static final Codec<Character> CHARACTER =
      new TextCodec<>(
          "one character",
          true,
          c -> Character.toString(c),
          text -> {
            if (text.length() != 1) {
              throw new IllegalArgumentException("not one character");
            }
            return text.charAt(0);
          });

  /** The text of a UUID sorts unsigned, {@link UUID#compareTo} signed. */
  static final Codec<UUID> UUID_TEXT =
      new TextCodec<>(
          "a UUID",
          false,
          UUID::toString,
          text -> {
            if (text.length() != 36) {
              throw new IllegalArgumentException("not 36 characters");
            }
            return UUID.fromString(text);
          });

  static final Codec<Boolean> BOOLEAN = new BooleanCodec();

  /** Ordered as DynamoDB orders binary: by unsigned bytes. */
  static final Codec<byte[]> BYTES = new BytesCodec();

  static final Codec<ByteBuffer> BYTE_BUFFER = new ByteBufferCodec();

  private ScalarCodecs() {}

  private static final class StringCodec implements Codec<String> {

    @Override
    public void encode(ItemWriter writer, String value) {
      writer.string(value);
    }

    @Override
    public String decode(ItemReader reader) {
      return reader.string();
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

  /** A value that has one text. */
  static final class TextCodec<T> implements Codec<T> {

    private final String what;
    private final boolean ordered;
    private final Function<T, String> print;
    private final Function<String, T> parse;

    TextCodec(String what, boolean ordered, Function<T, String> print, Function<String, T> parse) {
      this.what = what;
      this.ordered = ordered;
      this.print = print;
      this.parse = parse;
    }

    @Override
    public void encode(ItemWriter writer, T value) {
      String text;
      try {
        text = print.apply(value);
      } catch (RuntimeException e) {
        throw new ItemFormatException(
            "Expected " + what + " that can be stored but was another", writer.path(), null);
      }
      writer.string(text);
    }

    @Override
    public T decode(ItemReader reader) {
      String text = reader.string();
      try {
        return parse.apply(text);
      } catch (RuntimeException e) {
        // The cause would show the value.
        throw reader.failure("Expected " + what + " but was another text");
      }
    }

    @Override
    public AttributeType type() {
      return AttributeType.S;
    }

    @Override
    public boolean isOrdered() {
      return ordered;
    }
  }

  private static final class BooleanCodec implements Codec.OfBoolean {

    @Override
    public void encodeBoolean(ItemWriter writer, boolean value) {
      writer.bool(value);
    }

    @Override
    public boolean decodeBoolean(ItemReader reader) {
      return reader.bool();
    }

    @Override
    public void encode(ItemWriter writer, Boolean value) {
      writer.bool(value);
    }

    @Override
    public Boolean decode(ItemReader reader) {
      return reader.bool();
    }

    @Override
    public AttributeType type() {
      return AttributeType.BOOL;
    }
  }

  private static final class BytesCodec implements Codec<byte[]> {

    @Override
    public void encode(ItemWriter writer, byte[] value) {
      writer.binary(value);
    }

    @Override
    public byte[] decode(ItemReader reader) {
      return reader.binary();
    }

    @Override
    public AttributeType type() {
      return AttributeType.B;
    }

    @Override
    public boolean isOrdered() {
      return true;
    }
  }

  private static final class ByteBufferCodec implements Codec<ByteBuffer> {

    @Override
    public void encode(ItemWriter writer, ByteBuffer value) {
      byte[] bytes = new byte[value.remaining()];
      value.duplicate().get(bytes);
      writer.binary(bytes);
    }

    @Override
    public ByteBuffer decode(ItemReader reader) {
      return ByteBuffer.wrap(reader.binary());
    }

    @Override
    public AttributeType type() {
      return AttributeType.B;
    }
  }
}
