package io.dynabind.model;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What makes the values of a type.
 *
 * @param start the constructor or static method that is called first: with all components, or with
 *     nothing for a bean or a builder
 * @param target the class of what it gives: the type's own, or the builder's
 * @param build the builder's method that gives the value; null without a builder
 */
public record MakerModel(Executable start, Class<?> target, @Nullable Method build) {

  /**
   * Whether what a setter returns takes the builder's place.
   *
   * @param setter a setter of the builder
   * @return true if it is declared to return the builder's class
   */
  public boolean goesOnWith(Method setter) {
    return build != null && target.isAssignableFrom(setter.getReturnType());
  }
}
