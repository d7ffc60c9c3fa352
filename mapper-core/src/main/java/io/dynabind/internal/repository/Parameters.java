package io.dynabind.internal.repository;

import io.dynabind.table.PageLimit;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;

/** The parameters that bring values: a {@link PageLimit}, which comes last, is none of them. */
final class Parameters {

  private Parameters() {}

  static List<Parameter> ofValues(Method method) {
    List<Parameter> all = List.of(method.getParameters());
    return endInLimit(method) ? all.subList(0, all.size() - 1) : all;
  }

  static boolean endInLimit(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1] == PageLimit.class;
  }
}
