package io.dynabind.internal.repository;

import io.dynabind.annotation.Query;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;
import io.dynabind.table.Cursor;
import io.dynabind.table.PageLimit;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;

/** The parameters that bring values: a {@link PageLimit}, which comes last, is none of them. */
final class Parameters {

  /** What a call can be given elsewhere than among the values. */
  private static final Map<Class<?>, String> REPAIRS =
      Map.of(
          PageLimit.class,
          "Put one PageLimit behind all values, as the last parameter; finders and @Query take it.",
          Cursor.class,
          "Take a PageLimit as the last parameter, and call with PageLimit.of(20).after(cursor).",
          CallOptions.class,
          "Ask for the repository with options: dynabind.repository(type, options).");

  private Parameters() {}

  static List<Parameter> ofValues(Method method) {
    List<Parameter> all = List.of(method.getParameters());
    return endInLimit(method) ? all.subList(0, all.size() - 1) : all;
  }

  /** Reports those that stand where they mean nothing; false if there are any. */
  static boolean areInPlace(Method method, Problems problems) {
    int before = problems.size();
    boolean reads = !MethodWords.isAnnotated(method) || method.isAnnotationPresent(Query.class);
    List<Parameter> values = reads ? ofValues(method) : List.of(method.getParameters());
    for (int i = 0; i < values.size(); i++) {
      String repair = REPAIRS.get(values.get(i).getType());
      if (repair != null) {
        problems.report(
            ProblemId.PARAMETER_TYPE,
            String.format(
                "Parameter %d of %s is a %s, which is no value to ask for.",
                i + 1, method.getName(), values.get(i).getType().getSimpleName()),
            Problems.method(method),
            repair);
      }
    }
    return problems.size() == before;
  }

  static boolean endInLimit(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1] == PageLimit.class;
  }
}
