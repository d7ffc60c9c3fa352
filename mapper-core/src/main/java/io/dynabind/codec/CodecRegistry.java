package io.dynabind.codec;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;
import java.util.List;

/**
 * Finds codecs by full generic type; each is made once. A type that contains itself is found too.
 *
 * <p>Thread-safe: all threads get the same codec.
 */
public interface CodecRegistry {

  /**
   * Makes a registry.
   *
   * @param own factories that are asked first, in order
   * @param converters converters for whole types, asked before them
   * @param objects makes the codecs of records and beans, for types that nobody else claims
   * @return a registry that knows dynabind's own types too
   * @throws io.dynabind.problem.MappingException if a converter does not say what it converts
   */
  static CodecRegistry of(
      List<CodecFactory> own, List<AttributeConverter<?, ?>> converters, CodecFactory objects) {
    return of(new CodecSources(own, converters, type -> null, () -> null), objects);
  }

  /**
   * Makes a registry.
   *
   * @param sources what the application brings
   * @param objects makes the codecs of records and beans, for types that nobody else claims
   * @return a registry that knows dynabind's own types too
   * @throws io.dynabind.problem.MappingException if a converter does not say what it converts
   */
  static CodecRegistry of(CodecSources sources, CodecFactory objects) {
    return new FactoryRegistry(sources, objects);
  }

  /**
   * Whether a converter, a factory or dynabind itself stores a type, so that it is not
   * introspected.
   *
   * @param type the full type; a primitive is taken as its box
   * @return false for records and beans that are stored attribute by attribute
   */
  boolean claims(TypeRef type);

  /**
   * Finds the codec of a type.
   *
   * @param type the full type; a primitive is taken as its box
   * @return the codec
   * @throws io.dynabind.problem.MappingException if no factory claims the type
   */
  Codec<?> get(TypeRef type);

  /**
   * Finds the codec of a component: its converter's, that of a time to live, else that of its type;
   * of one that carries unmapped attributes the codec of their values.
   *
   * @param component a component that is not ignored
   * @return the codec
   * @throws io.dynabind.problem.MappingException if there is none
   */
  Codec<?> get(ComponentModel component);

  /**
   * The codec of a type that is stored in the form of another one: for factories with converters
   * whose classes do not say what they convert.
   *
   * @param converter turns values into what is stored, and back
   * @param stored the full type of what is stored
   * @param <T> the type in the entity
   * @return a codec of that type
   * @throws io.dynabind.problem.MappingException if no factory claims the stored type
   */
  default <T> Codec<T> converted(AttributeConverter<T, ?> converter, TypeRef stored) {
    return ConvertedCodec.of(converter, get(stored));
  }
}
