package io.dynabind.codec;

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
import org.jspecify.annotations.Nullable;

/** Makes the converters that are named by their class, each once, and the codecs around them. */
final class Converters {

  private final CodecRegistry codecs;
  private final Map<Class<?>, Codec<?>> made = new HashMap<>();

  Converters(CodecRegistry codecs) {
    this.codecs = codecs;
  }

  /** Forgets what was made by a startup that failed. */
  void clear() {
    made.clear();
  }

  /**
   * The codec of a type that a converter stores, whole or value by value.
   *
   * @param converter the converter's class
   * @param type a component's type, or the type that names the converter
   * @param title what names the converter, for the report
   */
  Codec<?> codec(Class<?> converter, TypeRef type, String title) {
    if (!AttributeConverter.class.isAssignableFrom(converter)) {
      throw problem(
          converter,
          String.format(
              "%s names the converter %s, which does not implement AttributeConverter.",
              title, converter.getSimpleName()),
          "Name a converter of " + type.boxed() + ", or of what it holds.");
    }
    TypeRef converted = ConvertedCodec.types(converter).argument(0);
    Codec<?> codec = inside(converter, converted, type.boxed(), title);
    if (codec == null) {
      throw problem(
          converter,
          String.format(
              "%s names the converter %s, which converts %s, but its type is %s.",
              title, converter.getSimpleName(), converted, type),
          "Name a converter of " + type.boxed() + ", or of what it holds.");
    }
    return codec;
  }

  private @Nullable Codec<?> inside(
      Class<?> converter, TypeRef converted, TypeRef type, String title) {
    if (type.equals(converted)) {
      return whole(converter, title);
    }
    ContainerFactory container = BuiltInCodecs.container(type);
    if (container == null) {
      return null;
    }
    Codec<?> element = inside(converter, converted, container.element(type).boxed(), title);
    return element == null ? null : container.create(type, element, codecs);
  }

  private Codec<?> whole(Class<?> converter, String title) {
    Codec<?> known = made.get(converter);
    if (known == null) {
      known = ConvertedCodec.of(instantiate(converter, title), codecs);
      made.put(converter, known);
    }
    return known;
  }

  private static AttributeConverter<?, ?> instantiate(Class<?> converter, String title) {
    try {
      Constructor<?> constructor = converter.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (AttributeConverter<?, ?>) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw unmade(converter, title, "its constructor failed: " + e.getCause());
    } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
      throw unmade(converter, title, e.toString());
    }
  }

  private static MappingException unmade(Class<?> converter, String title, String reason) {
    return problem(
        converter,
        String.format(
            "Converter %s of %s cannot be made: %s.", converter.getSimpleName(), title, reason),
        "Give it a constructor without parameters, in a package that is open to io.dynabind.core.");
  }

  private static MappingException problem(Class<?> converter, String message, String repair) {
    return new MappingException(
        List.of(
            new Problem(
                ProblemId.INVALID_CONVERTER, message, "at " + converter.getName(), repair)));
  }
}
