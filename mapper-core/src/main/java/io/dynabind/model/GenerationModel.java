package io.dynabind.model;

import io.dynabind.annotation.Generator;
import org.jspecify.annotations.Nullable;

/**
 * How the value of an attribute is made when its item is written.
 *
 * @param kind what is made
 * @param generator the kind of identifier; null for anything else
 * @param start the number with which a counter begins; 0 for anything else
 * @param by what a counter is raised by; 0 for anything else
 */
public record GenerationModel(Kind kind, @Nullable Generator generator, long start, long by) {

  /** What is made. */
  public enum Kind {
    /** The time at which the item was created. */
    CREATED_AT,
    /** The time of its last write. */
    UPDATED_AT,
    /** An identifier. */
    IDENTIFIER,
    /** A number that is raised by updates. */
    COUNTER
  }

  /**
   * A time.
   *
   * @param kind which one
   * @return the model
   */
  public static GenerationModel time(Kind kind) {
    return new GenerationModel(kind, null, 0, 0);
  }

  /**
   * An identifier.
   *
   * @param generator its kind
   * @return the model
   */
  public static GenerationModel identifier(Generator generator) {
    return new GenerationModel(Kind.IDENTIFIER, generator, 0, 0);
  }

  /**
   * A counter.
   *
   * @param start the number with which it begins
   * @param by what it is raised by
   * @return the model
   */
  public static GenerationModel counter(long start, long by) {
    return new GenerationModel(Kind.COUNTER, null, start, by);
  }
}
