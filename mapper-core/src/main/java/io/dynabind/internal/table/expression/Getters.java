package io.dynabind.internal.table.expression;

import io.dynabind.expression.Getter;
import io.dynabind.internal.problem.ModuleLines;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Tells which method a method reference refers to, from what it would be serialized as. */
final class Getters {

  /**
   * The method behind a reference.
   *
   * @param owner the class that declares it
   * @param name its name
   */
  record Named(Class<?> owner, String name) {

    @Override
    public String toString() {
      return owner.getSimpleName() + "::" + name;
    }
  }

  private Getters() {}

  static Named name(Getter<?, ?> getter) {
    Class<?> type = getter.getClass();
    SerializedLambda lambda = serialized(getter, type);
    String name = lambda.getImplMethodName();
    if (name.startsWith("lambda$") || lambda.getCapturedArgCount() > 0) {
      throw noReference(type, null);
    }
    try {
      String owner = lambda.getImplClass().replace('/', '.');
      return new Named(Class.forName(owner, false, type.getClassLoader()), name);
    } catch (ClassNotFoundException e) {
      throw noReference(type, e);
    }
  }

  private static SerializedLambda serialized(Getter<?, ?> getter, Class<?> type) {
    try {
      Method replace = type.getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      if (replace.invoke(getter) instanceof SerializedLambda lambda) {
        return lambda;
      }
      throw noReference(type, null);
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          String.format(
              "A method reference in %s cannot be looked up: name the attribute by a string, such as"
                  + " attribute(\"status\"), or %s",
              type.getPackageName(), ModuleLines.of(type)),
          e);
    } catch (ReflectiveOperationException e) {
      throw noReference(type, e);
    }
  }

  private static IllegalArgumentException noReference(Class<?> type, @Nullable Exception cause) {
    String place = type.getName().replaceFirst("\\$\\$Lambda.*", "");
    return new IllegalArgumentException(
        String.format(
            "A lambda in %s has no name: write a method reference, such as Order::status, or name the"
                + " attribute by a string, such as \"status\"",
            place),
        cause);
  }
}
