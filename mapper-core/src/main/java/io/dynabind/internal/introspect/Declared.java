package io.dynabind.internal.introspect;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** What a class itself declares, looked up and asked for annotations once. */
final class Declared {

  private final Class<?> type;
  private final boolean foreign;
  private final Method[] methods;
  private final List<Method> annotated = new ArrayList<>(0);

  /** With whether there are words that are not dynabind's. */
  Declared(Class<?> type, boolean foreign) {
    this.type = type;
    this.foreign = foreign;
    this.methods = type.getDeclaredMethods();
    for (Method method : methods) {
      if (!method.isSynthetic() && method.getDeclaredAnnotations().length > 0) {
        annotated.add(method);
      }
    }
  }

  Method[] methods() {
    return methods;
  }

  /** The methods of which something is said, without those that compilers add. */
  List<Method> annotatedMethods() {
    return annotated;
  }

  /**
   * The fields of a record that may carry words which its components do not: none if all words are
   * dynabind's own, which may all stand on components.
   */
  List<Field> componentFields() {
    return foreign ? List.of(type.getDeclaredFields()) : List.of();
  }
}
