package io.dynabind.spring.data.convert;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.convert.ReadingConverter;

/** The types that Spring's converters write, stored as what they are written as. */
final class ConversionCodecs implements CodecFactory {

  private final CustomConversions conversions;
  private final List<?> converters;
  private final Set<Class<?>> read = new HashSet<>();
  private final ConversionService service;

  ConversionCodecs(CustomConversions conversions, Collection<?> converters) {
    this.conversions = conversions;
    this.converters = List.copyOf(converters);
    for (Object converter : this.converters) {
      if (converter.getClass().isAnnotationPresent(ReadingConverter.class)) {
        Class<?> target = types(converter).getGeneric(1).resolve();
        if (target != null) {
          read.add(target);
        }
      }
    }
    DefaultConversionService all = new DefaultConversionService();
    conversions.registerConvertersIn(all);
    this.service = all;
  }

  private static ResolvableType types(Object converter) {
    return ResolvableType.forClass(converter.getClass()).as(Converter.class);
  }

  private @Nullable Class<?> stored(TypeRef type) {
    return conversions.getCustomWriteTarget(type.raw()).orElse(null);
  }

  /** One that is read by a converter, but not written, is a mistake to be told. */
  @Override
  public boolean claims(TypeRef type) {
    return read.contains(type.raw()) || stored(type) != null;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Class<?> stored = stored(type);
    if (stored == null) {
      throw halved(type, "reads", "writes", "@WritingConverter");
    }
    if (!conversions.hasCustomReadTarget(stored, type.raw())) {
      throw halved(type, "writes", "reads " + stored.getSimpleName() + " as", "@ReadingConverter");
    }
    return codecs.converted(
        new Both(service, type.raw(), stored), TypeRef.of(full(type.raw(), stored)));
  }

  /** With the type arguments that the converter says. */
  private Type full(Class<?> written, Class<?> stored) {
    for (Object converter : converters) {
      ResolvableType types = types(converter);
      if (types.getGeneric(0).resolve() == written && types.getGeneric(1).resolve() == stored) {
        return types.getGeneric(1).getType();
      }
    }
    return stored;
  }

  private static MappingException halved(TypeRef type, String does, String lacks, String word) {
    return new MappingException(
        List.of(
            new Problem(
                ProblemId.INVALID_CONVERTER,
                String.format("A converter of Spring %s %s, but none %s it.", does, type, lacks),
                "at " + type.raw().getName(),
                "Add the other one to DynamoCustomConversions, with " + word + ".")));
  }

  /** Two converters as one. */
  private record Both(ConversionService service, Class<?> type, Class<?> stored)
      implements AttributeConverter<Object, Object> {

    @Override
    @SuppressWarnings("NullAway") // null is told by who calls
    public Object toStored(Object value) {
      return service.convert(value, stored);
    }

    @Override
    @SuppressWarnings("NullAway") // null is told by who calls
    public Object fromStored(Object value) {
      return service.convert(value, type);
    }
  }
}
