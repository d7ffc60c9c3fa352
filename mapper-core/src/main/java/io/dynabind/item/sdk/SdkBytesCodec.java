package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
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
  public SdkBytes decode(ItemReader reader) {
    return reader instanceof SdkItemReader sdk
        ? sdk.sdkBytes()
        : SdkBytes.fromByteArrayUnsafe(reader.binary());
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
