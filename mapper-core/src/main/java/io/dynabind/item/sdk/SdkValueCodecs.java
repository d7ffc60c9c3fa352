package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.model.TypeRef;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores components whose type is one of the SDK's: {@link SdkBytes} as B, and {@link
 * AttributeValue} as whatever it holds, unchanged, as far as DynamoDB can store it; an empty set is
 * stored as nothing. A {@code Dynabind} knows it by itself; it is here for those who make a {@link
 * CodecRegistry} of their own.
 *
 * <pre>{@code
 * CodecRegistry codecs = CodecRegistry.of(List.of(new SdkValueCodecs()), List.of(), objects);
 * }</pre>
 *
 * <p>An attribute that is stored as NULL reads back as null, as in every other type. Immutable and
 * thread-safe.
 */
public final class SdkValueCodecs implements CodecFactory {

  /** Makes the factory. */
  public SdkValueCodecs() {}

  @Override
  public boolean claims(TypeRef type) {
    return type.raw() == SdkBytes.class || type.raw() == AttributeValue.class;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    return type.raw() == SdkBytes.class ? new SdkBytesCodec() : new AttributeValueCodec();
  }
}
