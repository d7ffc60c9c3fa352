package io.dynabind.codec;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
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

  static AttributeConverter<?, ?> instantiate(Class<?> converter, ComponentModel component) {
    try {
      Constructor<?> constructor = converter.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (AttributeConverter<?, ?>) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw problem(converter, component, "its constructor failed: " + e.getCause());
    } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
      throw problem(converter, component, e.toString());
    }
  }

  private static MappingException problem(
      Class<?> converter, ComponentModel component, String reason) {
    return new MappingException(
        List.of(
            new Problem(
                ProblemId.INVALID_CONVERTER,
                String.format(
                    "Converter %s of %s.%s cannot be made: %s.",
                    converter.getSimpleName(),
                    component.reader().getDeclaringClass().getSimpleName(),
                    component.name(),
                    reason),
                "at " + converter.getName(),
                "Give it a constructor without parameters, in a package that is open to"
                    + " io.dynabind.core.")));
  }
}
