package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks a finder's parameters against the attributes that its name asks for. */
final class ParameterChecks {

  private ParameterChecks() {}

  static boolean fit(
      Method method,
      List<Parameter> parameters,
      TypeRef repository,
      Criteria criteria,
      Problems problems) {
    List<ValueType> expected = expected(criteria);
    if (parameters.size() != expected.size()) {
      problems.report(
          ProblemId.PARAMETER_COUNT,
          String.format(
              "%s asks for %s but has %s.",
              method.getName(),
              counted(expected.size(), "value"),
              counted(parameters.size(), "parameter")),
          Problems.method(method),
          "Its parameters are to be: " + listed(expected, ValueType::toString) + ".");
      return false;
    }
    boolean fit = true;
    for (int i = 0; i < parameters.size(); i++) {
      TypeRef found =
          repository.resolve(parameters.get(i).getParameterizedType(), method.getDeclaringClass());
      if (!expected.get(i).refused() && !expected.get(i).takes(found)) {
        problems.report(
            ProblemId.PARAMETER_TYPE,
            expected
                .get(i)
                .misfit(String.format("Parameter %d of %s", i + 1, method.getName()), found),
            Problems.method(method),
            "Its parameters are to be: " + listed(expected, each -> each.beside(found)) + ".");
        fit = false;
      }
    }
    return fit;
  }

  private static List<ValueType> expected(Criteria criteria) {
    List<ValueType> expected = new ArrayList<>();
    for (Branch branch : criteria.branches()) {
      for (Criterion criterion : branch.criteria()) {
        for (Value value : criterion.values()) {
          if (value instanceof Value.Argument) {
            expected.add(ValueType.of(criterion));
          }
        }
      }
    }
    return expected;
  }

  private static String listed(List<ValueType> types, Function<ValueType, String> text) {
    return types.isEmpty() ? "none" : String.join(", ", types.stream().map(text).toList());
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
