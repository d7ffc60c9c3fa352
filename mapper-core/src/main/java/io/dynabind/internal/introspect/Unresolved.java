package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import org.jspecify.annotations.Nullable;

/** Says what keeps a type from being known in full. */
final class Unresolved {

  private Unresolved() {}

  static String describe(Type source, TypeRef type) {
    TypeRef raw = raw(type);
    TypeVariable<?> variable = variable(source);
    return raw == null && variable != null
        ? "depends on the type variable " + variable.getName() + ", which nothing fixes"
        : "uses " + (raw == null ? type : raw) + " without type arguments";
  }

  static String repair(Type source, TypeRef type) {
    TypeVariable<?> variable = variable(source);
    return raw(type) == null && variable != null
        ? "Give the generic class type arguments where it is extended or used."
        : "Give it type arguments, such as List<String>.";
  }

  private static @Nullable TypeVariable<?> variable(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      return variable;
    }
    Type[] inside =
        type instanceof ParameterizedType p
            ? p.getActualTypeArguments()
            : type instanceof GenericArrayType a
                ? new Type[] {a.getGenericComponentType()}
                : type instanceof WildcardType w ? w.getUpperBounds() : new Type[0];
    for (Type each : inside) {
      TypeVariable<?> found = variable(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable TypeRef raw(TypeRef type) {
    for (TypeRef argument : type.arguments()) {
      TypeRef found = raw(argument);
      if (found != null) {
        return found;
      }
    }
    boolean isRaw = type.arguments().isEmpty() && type.raw().getTypeParameters().length > 0;
    return isRaw ? type : null;
  }
}
