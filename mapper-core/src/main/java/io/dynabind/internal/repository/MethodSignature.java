package io.dynabind.internal.repository;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells the methods of an interface apart, whichever interface declares them. Every startup
 * compares some, and what a record compares with by itself is linked at the first use, in a
 * hundredth of a startup's time.
 */
record MethodSignature(String name, List<Class<?>> parameters, Class<?> result) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MethodSignature that
        && name.equals(that.name)
        && parameters.equals(that.parameters)
        && result == that.result;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + parameters.hashCode();
  }

  static MethodSignature of(Method method) {
    return new MethodSignature(
        method.getName(), List.of(method.getParameterTypes()), method.getReturnType());
  }
}
