package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
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
  public @Nullable SdkBytes decodeAt(ItemReader reader, AttributeNames names, int index) {
    return reader instanceof SdkItemReader sdk
        ? sdk.sdkBytesAt(names, index)
        : Codec.super.decodeAt(reader, names, index);
  }

  @Override
  public void decodeElements(ItemReader reader, Collection<@Nullable SdkBytes> into) {
    while (reader.hasNext()) {
      into.add(decodeAt(reader, AttributeNames.NONE, ItemReader.NEXT));
    }
  }

  @Override
  public void decodeValues(ItemReader reader, Map<? super String, @Nullable SdkBytes> into) {
    while (reader.hasNext()) {
      String name = reader.nextName();
      into.put(name, decodeAt(reader, AttributeNames.NONE, ItemReader.NEXT));
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
