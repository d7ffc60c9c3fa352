package io.dynabind.internal.introspect;

import io.dynabind.introspect.Convention;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a class itself declares, looked up and asked for annotations once. */
final class Declared {

  private final Class<?> type;
  private final List<Convention> conventions;
  private final Method[] methods;
  private final List<Method> annotated = new ArrayList<>(0);

  /** With all conventions, the first of which is dynabind's own. */
  Declared(Class<?> type, List<Convention> conventions) {
    this.type = type;
    this.conventions = conventions;
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

  /** Whether a convention says that it makes the values of its class. */
  boolean isCreator(Executable candidate) {
    for (Convention convention : conventions) {
      if (convention.isCreator(candidate)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The fields of a record that may carry words which its components do not: none if all words are
   * dynabind's own, which may all stand on components.
   */
  List<Field> componentFields() {
    return conventions.size() > 1 ? List.of(type.getDeclaredFields()) : List.of();
  }
}
