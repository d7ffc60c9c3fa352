package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Checks a finder's parameters against the attributes that its name asks for. */
final class ParameterChecks {

  private ParameterChecks() {}

  static boolean fit(Method method, TypeRef repository, Criteria criteria, Problems problems) {
    List<TypeRef> expected = expected(criteria);
    Type[] parameters = method.getGenericParameterTypes();
    if (parameters.length != expected.size()) {
      problems.report(
          ProblemId.PARAMETER_COUNT,
          String.format(
              "%s asks for %d values but has %d parameters.",
              method.getName(), expected.size(), parameters.length),
          Problems.method(method),
          "Its parameters are to be: " + listed(expected) + ".");
      return false;
    }
    boolean fit = true;
    for (int i = 0; i < parameters.length; i++) {
      TypeRef found = repository.resolve(parameters[i], method.getDeclaringClass());
      if (!found.boxed().equals(expected.get(i).boxed())) {
        problems.report(
            ProblemId.PARAMETER_TYPE,
            String.format(
                "Parameter %d of %s is %s, but the attribute is %s.",
                i + 1, method.getName(), found, expected.get(i)),
            Problems.method(method),
            "Its parameters are to be: " + listed(expected) + ".");
        fit = false;
      }
    }
    return fit;
  }

  private static List<TypeRef> expected(Criteria criteria) {
    List<TypeRef> expected = new ArrayList<>();
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      for (int i = 0; i < criterion.operator().arity(); i++) {
        expected.add(criterion.property().type());
      }
    }
    return expected;
  }

  private static String listed(List<TypeRef> types) {
    return types.isEmpty()
        ? "none"
        : String.join(", ", types.stream().map(TypeRef::toString).toList());
  }
}
