package io.dynabind.internal.introspect;

import io.dynabind.annotation.Convert;
import org.jspecify.annotations.Nullable;

/** Converters that are named by the types that they store. */
public final class TypeConverters {

  private TypeConverters() {}

  /**
   * Finds the converter that a class names. A subclass is not stored by the converter of its
   * parent, which would make a parent again.
   *
   * @param type the class
   * @return the converter's class, or null if there is none
   */
  public static @Nullable Class<?> of(Class<?> type) {
    Convert convert = type.getDeclaredAnnotation(Convert.class);
    return convert == null ? null : convert.value();
  }
}
