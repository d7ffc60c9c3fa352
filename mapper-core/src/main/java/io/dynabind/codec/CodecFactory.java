package io.dynabind.codec;

import io.dynabind.model.TypeRef;

/**
 * Makes codecs for a family of types. Factories are asked in order; the first that claims a type
 * makes its codec.
 *
 * <p>Called at startup, from one thread at a time.
 */
public interface CodecFactory {

  /**
   * Whether a type is this factory's. A type that is claimed is not introspected. Called before any
   * codec is made.
   *
   * @param type the full type, never a primitive
   * @return true if {@link #create} makes its codec
   */
  boolean claims(TypeRef type);

  /**
   * Makes the codec of a claimed type.
   *
   * @param type the full type
   * @param codecs gives the codecs of the types inside it
   * @return the codec
   * @throws io.dynabind.problem.MappingException if the type is claimed, but wrong
   */
  Codec<?> create(TypeRef type, CodecRegistry codecs);
}
