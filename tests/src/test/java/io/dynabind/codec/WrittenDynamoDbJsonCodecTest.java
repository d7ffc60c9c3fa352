package io.dynabind.codec;

import io.dynabind.test.CodecContract;
import io.dynabind.test.Representation;

class WrittenDynamoDbJsonCodecTest extends CodecContract {

  @Override
  protected Representation representation() {
    return Representations.DYNAMODB_JSON;
  }

  @Override
  protected <T> EntityCodec<T> codec(Class<T> entity, AttributeConverter<?, ?>... converters) {
    return CodecMaker.WRITTEN.make(entity, converters);
  }
}
