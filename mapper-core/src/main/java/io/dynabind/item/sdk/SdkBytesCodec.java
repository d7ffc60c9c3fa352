package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import software.amazon.awssdk.core.SdkBytes;

/** Ordered as DynamoDB orders binary: by unsigned bytes. */
final class SdkBytesCodec implements Codec<SdkBytes> {

  @Override
  public void encode(ItemWriter writer, SdkBytes value) {
    writer.binary(value.asByteArray());
  }

  @Override
  public SdkBytes decode(ItemReader reader) {
    return SdkBytes.fromByteArray(reader.binary());
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
