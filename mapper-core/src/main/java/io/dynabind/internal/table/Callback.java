package io.dynabind.internal.table;

import io.dynabind.internal.problem.ModuleLines;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.CallbackModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;

/** One method of an entity, open to be called. */
final class Callback {

  private final Method method;

  private Callback(Method method) {
    this.method = method;
  }

  /**
   * Opens a method.
   *
   * @throws MappingException if the entity's module is closed to dynabind
   */
  static Callback of(CallbackModel model) {
    try {
      model.method().setAccessible(true);
      return new Callback(model.method());
    } catch (InaccessibleObjectException e) {
      MappingException closed = new MappingException(List.of(closed(model)));
      closed.addSuppressed(e);
      throw closed;
    }
  }

  private static Problem closed(CallbackModel model) {
    Class<?> type = model.method().getDeclaringClass();
    String lines = ModuleLines.of(type);
    return new Problem(
        ProblemId.CLOSED_MODULE,
        String.format(
            "%s.%s() has %s, but is in module %s, which does not open package %s to %s.",
            type.getSimpleName(),
            model.method().getName(),
            model.moment(),
            type.getModule().getName(),
            type.getPackageName(),
            ModuleLines.target()),
        Problems.at(type, model.method().getName()),
        Character.toUpperCase(lines.charAt(0)) + lines.substring(1));
  }

  /**
   * Calls the method.
   *
   * @return what it returns; the entity itself if that is void
   */
  Object call(Object entity) {
    try {
      Object result = method.invoke(entity);
      return method.getReturnType() == void.class ? entity : Lifecycle.present(result, this);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new UndeclaredThrowableException(thrown);
  }

  @Override
  public String toString() {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
  }
}
