package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The converters that were given to the builder, by the type that they convert. */
final class ConverterCodecs implements CodecFactory {

  private final Map<TypeRef, AttributeConverter<?, ?>> converters = new HashMap<>();

  ConverterCodecs(List<AttributeConverter<?, ?>> converters) {
    for (AttributeConverter<?, ?> converter : converters) {
      this.converters.put(ConvertedCodec.types(converter.getClass()).argument(0), converter);
    }
  }

  @Override
  public boolean claims(TypeRef type) {
    return converters.containsKey(type);
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    AttributeConverter<?, ?> converter = converters.get(type);
    if (converter == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    return ConvertedCodec.of(converter, codecs);
  }
}
