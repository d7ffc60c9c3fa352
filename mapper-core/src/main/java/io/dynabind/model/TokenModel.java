package io.dynabind.model;

import org.jspecify.annotations.Nullable;

/**
 * How the writes of a versioned entity are known again when their answers were lost.
 *
 * @param left whether they leave tokens at all
 * @param ring the attribute that carries the tokens of the last writes; null if the last one's
 *     stands beside the entity, as {@link EntityModel#WRITE_TOKEN}, or is its version
 */
public record TokenModel(boolean left, @Nullable AttributeModel ring) {

  /** The usual one: a token beside the entity, or its version. */
  public static final TokenModel USUAL = new TokenModel(true, null);
}
