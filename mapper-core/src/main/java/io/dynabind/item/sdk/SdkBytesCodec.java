package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Ordered as DynamoDB orders binary: by unsigned bytes. Bytes of the SDK cannot change, so that
 * they are handed on without a copy where the representation is the SDK's own.
 */
final class SdkBytesCodec implements Codec<SdkBytes> {

  @Override
  public void encode(ItemWriter writer, SdkBytes value) {
    if (writer instanceof SdkItemWriter sdk) {
      sdk.binary(value);
    } else {
      // No writer changes what it is given.
      writer.binary(value.asByteArrayUnsafe());
    }
  }

  @Override
  public void encodeElements(ItemWriter writer, Collection<? extends @Nullable SdkBytes> elements) {
    for (SdkBytes element : elements) {
      if (element == null) {
        writer.nul();
      } else {
        encode(writer, element);
      }
    }
  }

  @Override
  public void encodeValues(ItemWriter writer, Map<String, ? extends @Nullable SdkBytes> values) {
    for (Map.Entry<String, ? extends @Nullable SdkBytes> entry : values.entrySet()) {
      writer.key(entry.getKey());
      SdkBytes value = entry.getValue();
      if (value == null) {
        writer.nul();
      } else {
        encode(writer, value);
      }
    }
  }

  @Override
  public SdkBytes decode(ItemReader reader) {
    return reader instanceof SdkItemReader sdk
        ? sdk.sdkBytes()
        : SdkBytes.fromByteArrayUnsafe(reader.binary());
  }

  @Override
  public SdkBytes decode(ValueReader values, Object value) {
    return values instanceof SdkValueReader sdk
        ? sdk.sdkBytes(value)
        : SdkBytes.fromByteArrayUnsafe(values.binary(value));
  }

  @Override
  public void decodeElements(ItemReader reader, Collection<@Nullable SdkBytes> into) {
    while (reader.hasNext()) {
      into.add(reader.nul() ? null : decode(reader));
    }
  }

  @Override
  public void decodeValues(ItemReader reader, Map<? super String, @Nullable SdkBytes> into) {
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(into, name, reader.nul() ? null : decode(reader));
    }
  }

  @Override
  public void decodeElements(
      ValueReader values, List<?> stored, Collection<@Nullable SdkBytes> into) {
    int at = 0;
    try {
      for (Object value : stored) {
        into.add(values.isNul(value) ? null : decode(values, value));
        at++;
      }
    } catch (ItemFormatException e) {
      throw e.within(ItemPath.ofElement(at));
    }
  }

  @Override
  public void decodeValues(
      ValueReader values, Map<String, ?> stored, Map<? super String, @Nullable SdkBytes> into) {
    for (Map.Entry<String, ?> entry : stored.entrySet()) {
      String name = entry.getKey();
      Object value = entry.getValue();
      try {
        into.put(name, values.isNul(value) ? null : decode(values, value));
      } catch (ItemFormatException e) {
        throw e.within(ItemPath.ofAttribute(name));
      }
    }
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
