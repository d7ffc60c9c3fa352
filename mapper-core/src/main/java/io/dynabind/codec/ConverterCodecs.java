package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The converters that were given to the builder, by the type that they convert. */
final class ConverterCodecs implements CodecFactory {

  private final Map<TypeRef, AttributeConverter<?, ?>> converters = new HashMap<>();

  ConverterCodecs(List<AttributeConverter<?, ?>> converters) {
    for (AttributeConverter<?, ?> converter : converters) {
      TypeRef type = ConvertedCodec.types(converter.getClass()).argument(0);
      AttributeConverter<?, ?> other = this.converters.put(type, converter);
      if (other != null) {
        throw twice(type, other.getClass(), converter.getClass());
      }
    }
  }

  private static MappingException twice(TypeRef type, Class<?> first, Class<?> second) {
    return new MappingException(
        List.of(
            new Problem(
                ProblemId.INVALID_CONVERTER,
                String.format(
                    "The builder has two converters of %s: %s and %s.",
                    type, ConvertedCodec.name(first), ConvertedCodec.name(second)),
                "at " + second.getName(),
                "Leave one of them out, and name it with @Convert where it is meant.")));
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
