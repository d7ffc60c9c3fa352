package io.dynabind.codec;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;

/**
 * Finds codecs by full generic type; each is made once. A type that contains itself is found too.
 *
 * <p>Thread-safe: all threads get the same codec.
 */
public interface CodecRegistry {

  /**
   * Finds the codec of a type.
   *
   * @param type the full type; a primitive is taken as its box
   * @return the codec
   * @throws io.dynabind.problem.MappingException if no factory claims the type
   */
  Codec<?> get(TypeRef type);

  /**
   * Finds the codec of a component: its converter's, that of a time to live, else that of its type.
   *
   * @param component a component that is not ignored
   * @return the codec
   * @throws io.dynabind.problem.MappingException if there is none
   */
  Codec<?> get(ComponentModel component);
}
