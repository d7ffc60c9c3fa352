package io.dynabind.internal.introspect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      if (!method.isSynthetic() && isAnnotated(method)) {
        annotated.add(method);
      }
    }
  }

  /** What an accessor only repeats of its component is no word about the method. */
  private boolean isAnnotated(Method method) {
    Annotation[] annotations = method.getDeclaredAnnotations();
    if (annotations.length == 0 || !type.isRecord()) {
      return annotations.length > 0;
    }
    RecordComponent component = component(method);
    for (Annotation each : annotations) {
      if (component == null || !component.isAnnotationPresent(each.annotationType())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable RecordComponent component(Method accessor) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (accessor.equals(component.getAccessor())) {
        return component;
      }
    }
    return null;
  }

  Method[] methods() {
    return methods;
  }

  /** The methods of which something is said, without what compilers add. */
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
