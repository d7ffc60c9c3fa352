package io.dynabind.internal.repository;

import java.lang.reflect.Method;
import java.util.List;

/** What tells the methods of an interface apart, whichever interface declares them. */
record MethodSignature(String name, List<Class<?>> parameters, Class<?> result) {

  static MethodSignature of(Method method) {
    return new MethodSignature(
        method.getName(), List.of(method.getParameterTypes()), method.getReturnType());
  }
}
