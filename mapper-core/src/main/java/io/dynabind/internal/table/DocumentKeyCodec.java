package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import org.jspecify.annotations.Nullable;

/** The codec of a key attribute of documents, whose values the compiler has not checked. */
record DocumentKeyCodec(Class<?> javaType, Codec<Object> codec) implements Codec<Object> {

  @Override
  public void encode(ItemWriter writer, Object value) {
    if (!javaType.isInstance(value)) {
      throw writer.failure(
          "Expected a key of "
              + javaType.getSimpleName()
              + " but was one of "
              + value.getClass().getSimpleName());
    }
    codec.encode(writer, value);
  }

  @Override
  public Object decode(ItemReader reader) {
    return codec.decode(reader);
  }

  @Override
  public @Nullable AttributeType type() {
    return codec.type();
  }

  @Override
  public boolean isOrdered() {
    return codec.isOrdered();
  }
}
