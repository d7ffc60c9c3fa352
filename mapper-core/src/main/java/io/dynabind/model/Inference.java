package io.dynabind.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Works out what the type variables of a subclass are, given the full type of its parent. */
final class Inference {

  private final Map<TypeVariable<?>, TypeRef> found = new HashMap<>();

  Map<TypeVariable<?>, TypeRef> found() {
    return found;
  }

  /** How a class names one of its parents, with type arguments. */
  static Type parent(Class<?> subclass, Class<?> parent) {
    return Stream.concat(
            Stream.ofNullable(subclass.getGenericSuperclass()),
            Arrays.stream(subclass.getGenericInterfaces()))
        .filter(type -> TypeRef.of(type).raw() == parent)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(subclass + " does not name " + parent + " itself"));
  }

  /** Lets a type as it is written be the one that is known; false if it cannot be. */
  boolean unify(Type written, TypeRef known) {
    if (written instanceof TypeVariable<?> variable) {
      TypeRef before = found.putIfAbsent(variable, known);
      return before == null || before.equals(known);
    }
    if (written instanceof ParameterizedType type) {
      return type.getRawType() == known.raw() && unify(type.getActualTypeArguments(), known);
    }
    if (written instanceof GenericArrayType array) {
      return known.raw().isArray() && unify(array.getGenericComponentType(), known.argument(0));
    }
    // A wildcard, and a raw type, leave everything open.
    return !(written instanceof Class<?> type)
        || type == known.raw()
        || known.raw().isAssignableFrom(type);
  }

  private boolean unify(Type[] written, TypeRef known) {
    for (int i = 0; i < written.length && i < known.arguments().size(); i++) {
      if (!unify(written[i], known.argument(i))) {
        return false;
      }
    }
    return true;
  }
}
