package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks a finder's parameters against the attributes that its name asks for. */
final class ParameterChecks {

  private ParameterChecks() {}

  static boolean fit(Method method, TypeRef repository, Criteria criteria, Problems problems) {
    List<Expected> expected = expected(criteria);
    List<Parameter> parameters = Parameters.ofValues(method);
    if (parameters.size() != expected.size()) {
      problems.report(
          ProblemId.PARAMETER_COUNT,
          String.format(
              "%s asks for %d values but has %d parameters.",
              method.getName(), expected.size(), parameters.size()),
          Problems.method(method),
          "Its parameters are to be: " + listed(expected) + ".");
      return false;
    }
    boolean fit = true;
    for (int i = 0; i < parameters.size(); i++) {
      TypeRef found =
          repository.resolve(parameters.get(i).getParameterizedType(), method.getDeclaringClass());
      if (!expected.get(i).takes(found)) {
        problems.report(
            ProblemId.PARAMETER_TYPE,
            String.format(
                expected.get(i).several()
                    ? "Parameter %d of %s is %s, but is to hold several values of %s."
                    : "Parameter %d of %s is %s, but the attribute is %s.",
                i + 1,
                method.getName(),
                found,
                expected.get(i).of()),
            Problems.method(method),
            "Its parameters are to be: " + listed(expected) + ".");
        fit = false;
      }
    }
    return fit;
  }

  /**
   * What a parameter is to be.
   *
   * @param of the attribute's type
   * @param type the type of one value
   * @param several whether it is a collection or an array of them
   */
  private record Expected(TypeRef of, TypeRef type, boolean several) {

    boolean takes(TypeRef found) {
      if (!several) {
        return found.boxed().equals(type.boxed());
      }
      if (found.raw().isArray()) {
        return found.argument(0).boxed().equals(type.boxed());
      }
      TypeRef values = found.supertype(Iterable.class);
      return values != null
          && values.arguments().size() == 1
          && values.argument(0).equals(type.boxed());
    }

    @Override
    public String toString() {
      return several ? "Collection<" + type.boxed() + ">" : type.toString();
    }
  }

  private static List<Expected> expected(Criteria criteria) {
    List<Expected> expected = new ArrayList<>();
    for (Branch branch : criteria.branches()) {
      for (Criterion criterion : branch.criteria()) {
        for (Value value : criterion.values()) {
          if (value instanceof Value.Argument) {
            expected.add(expected(criterion));
          }
        }
      }
    }
    return expected;
  }

  private static Expected expected(Criterion criterion) {
    TypeRef type = criterion.property().type();
    boolean ofPart =
        criterion.operator() == Operator.CONTAINING
            || criterion.operator() == Operator.NOT_CONTAINING;
    TypeRef values = type.supertype(Collection.class);
    TypeRef asked =
        ofPart && values != null && values.arguments().size() == 1 ? values.argument(0) : type;
    return new Expected(type, asked, criterion.operator().takesCollection());
  }

  private static String listed(List<Expected> types) {
    return types.isEmpty()
        ? "none"
        : String.join(", ", types.stream().map(Expected::toString).toList());
  }
}
