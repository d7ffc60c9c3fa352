package io.dynabind.codec;

import io.dynabind.test.CodecContract;
import io.dynabind.test.Representation;

class WrittenSdkMapCodecTest extends CodecContract {

  @Override
  protected Representation representation() {
    return Representations.SDK_MAP;
  }

  @Override
  protected <T> EntityCodec<T> codec(Class<T> entity, AttributeConverter<?, ?>... converters) {
    return CodecMaker.WRITTEN.make(entity, converters);
  }
}
