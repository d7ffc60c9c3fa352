package io.dynabind.internal.repository;

import io.dynabind.internal.problem.ModuleLines;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.DefaultMethod;
import io.dynabind.problem.ProblemId;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls the default methods of repositories, whose interfaces need not be public. */
final class DefaultMethods {

  private DefaultMethods() {}

  static @Nullable RepositoryMethod find(Method method, Problems problems) {
    Class<?> owner = method.getDeclaringClass();
    try {
      MethodHandle handle = DefaultMethod.spread(method);
      return (proxy, arguments) -> handle.invoke(proxy, arguments);
    } catch (IllegalAccessException e) {
      // Not open to us: a public interface in an exported package can be called all the same.
      if (method.trySetAccessible()) {
        return (proxy, arguments) -> InvocationHandler.invokeDefault(proxy, method, arguments);
      }
      report(owner, problems);
      return null;
    }
  }

  private static void report(Class<?> owner, Problems problems) {
    String lines = ModuleLines.of(owner);
    problems.report(
        ProblemId.CLOSED_MODULE,
        String.format(
            "%s is in module %s, which does not open package %s to %s.",
            owner.getSimpleName(),
            owner.getModule().getName(),
            owner.getPackageName(),
            ModuleLines.target()),
        Problems.at(owner),
        Character.toUpperCase(lines.charAt(0)) + lines.substring(1));
  }
}
