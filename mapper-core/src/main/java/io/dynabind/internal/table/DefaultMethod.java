package io.dynabind.internal.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** Calls of default methods of interfaces that need not be public. */
public final class DefaultMethod {

  private DefaultMethod() {}

  /**
   * A default method as a function of a proxy and an array, whatever its parameters.
   *
   * @param method the method
   * @return takes the proxy and the arguments
   * @throws IllegalAccessException if the interface's package is not open to dynabind
   */
  public static MethodHandle spread(Method method) throws IllegalAccessException {
    Class<?> owner = method.getDeclaringClass();
    int parameters = method.getParameterCount();
    // Reflection reads every module; a lookup does not.
    DefaultMethod.class.getModule().addReads(owner.getModule());
    return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
        .unreflectSpecial(method, owner)
        .asFixedArity()
        .asType(MethodType.genericMethodType(parameters + 1))
        .asSpreader(1, Object[].class, parameters);
  }
}
