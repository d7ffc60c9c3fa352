package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codecs of the values that DynamoDB knows by itself, other than numbers. */
final class ScalarCodecs {

  /** Ordered as DynamoDB orders strings: by their bytes in UTF-8. */
  static final Codec<String> STRING = new StringCodec();

  static final Codec<Boolean> BOOLEAN = new BooleanCodec();

  private ScalarCodecs() {}

  /** Binary values. */
  static final class Binary {

    /** Ordered as DynamoDB orders binary: by unsigned bytes. */
    static final Codec<byte[]> BYTES = new BytesCodec();

    /** Stored unsigned, compared signed by Java. */
    static final Codec<ByteBuffer> BYTE_BUFFER = new ByteBufferCodec();

    private Binary() {}
  }

  private static final class StringCodec implements Codec<String> {

    @Override
    public void encode(ItemWriter writer, String value) {
      writer.string(value);
    }

    @Override
    public void encodeElements(ItemWriter writer, Collection<? extends @Nullable String> elements) {
      for (String element : elements) {
        if (element == null) {
          writer.nul();
        } else {
          writer.string(element);
        }
      }
    }

    @Override
    public void encodeValues(ItemWriter writer, Map<String, ? extends @Nullable String> values) {
      for (Map.Entry<String, ? extends @Nullable String> entry : values.entrySet()) {
        writer.key(entry.getKey());
        String value = entry.getValue();
        if (value == null) {
          writer.nul();
        } else {
          writer.string(value);
        }
      }
    }

    @Override
    public String decode(ItemReader reader) {
      return reader.string();
    }

    @Override
    public String decode(ValueReader values, Object value) {
      return values.string(value);
    }

    @Override
    public void decodeElements(ItemReader reader, Collection<@Nullable String> into) {
      while (reader.hasNext()) {
        into.add(reader.nul() ? null : reader.string());
      }
    }

    @Override
    public void decodeValues(ItemReader reader, Map<? super String, @Nullable String> into) {
      while (reader.hasNext()) {
        String name = reader.nextName();
        reader.put(into, name, reader.nul() ? null : reader.string());
      }
    }

    @Override
    public void decodeElements(
        ValueReader values, List<?> stored, Collection<@Nullable String> into) {
      int at = 0;
      try {
        for (Object value : stored) {
          into.add(values.isNul(value) ? null : values.string(value));
          at++;
        }
      } catch (RuntimeException e) {
        throw Refusal.at(ItemPath.ofElement(at), e);
      }
    }

    @Override
    public void decodeValues(
        ValueReader values, Map<String, ?> stored, Map<? super String, @Nullable String> into) {
      for (Map.Entry<String, ?> entry : stored.entrySet()) {
        String name = entry.getKey();
        Object value = entry.getValue();
        try {
          into.put(name, values.isNul(value) ? null : values.string(value));
        } catch (RuntimeException e) {
          throw Refusal.at(ItemPath.ofAttribute(name), e);
        }
      }
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
    public boolean decodeBoolean(ValueReader values, Object value) {
      return values.bool(value);
    }

    @Override
    public Boolean decode(ValueReader values, Object value) {
      return values.bool(value);
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
    public byte[] decode(ValueReader values, Object value) {
      return values.binary(value);
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
    public ByteBuffer decode(ValueReader values, Object value) {
      return ByteBuffer.wrap(values.binary(value));
    }

    @Override
    public AttributeType type() {
      return AttributeType.B;
    }
  }
}
