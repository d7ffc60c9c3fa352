package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.internal.expression.Written;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Plan;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that reads what its annotation asks.
 *
 * @param context the method
 * @param criteria what is asked
 * @param key the written key condition, or null
 * @param filter the written filter, or null
 */
record QueryMethod(
    MethodContext context,
    Criteria criteria,
    @Nullable Written<Condition> key,
    @Nullable Written<Condition> filter)
    implements AnnotatedMethod {

  @Override
  public @Nullable RepositoryMethod plan(MethodPlanning<?> planning) {
    ExpressionChecks checks = new ExpressionChecks(context, planning.codec());
    if (key != null) {
      checks.key(key);
    }
    if (filter != null) {
      checks.condition(filter);
    }
    Set<Integer> asked = new HashSet<>();
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      for (Value value : criterion.values()) {
        if (value instanceof Value.Argument argument) {
          asked.add(argument.position());
          if (argument.position() < context.parameters().names().size()) {
            checks.criterion(criterion, argument.position());
          }
        }
      }
    }
    checks.unused(asked);
    if (!checks.passed()) {
      return null;
    }
    FinderMethod usual = planning.finders().plan(context.method(), criteria, planning.patterns());
    return usual == null || !keepsKey(usual.plan())
        ? null
        : unwrapping(asked, variants(planning, usual));
  }

  /** What is written as key, and paid for as a filter, would be a surprise. */
  private boolean keepsKey(Plan chosen) {
    if (key == null) {
      return true;
    }
    String index = chosen.index();
    boolean scans = chosen.access() == Plan.Access.SCAN;
    EntityModel entity = context.entity();
    List<AttributeModel> answered =
        scans
            ? List.of()
            : index == null
                ? entity.key().attributes()
                : entity.index(index).orElseThrow().key().attributes();
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      if (!answered.contains(criterion.property().attribute())) {
        context.report(
            ProblemId.KEY_CONDITIONS,
            String.format(
                "%s names '%s' in its key condition, but %s.",
                context.name(),
                criterion.property(),
                scans
                    ? "scans"
                    : "the key of "
                        + (index == null ? "the table" : "index '" + index + "'")
                        + ", which answers it, does not have it"),
            "Write it as the filter, or declare an index that has it in its key.");
        return false;
      }
    }
    return true;
  }

  /** What a filter asks may depend on the values of a call. */
  private RepositoryMethod variants(MethodPlanning<?> planning, RepositoryMethod usual) {
    if (filter == null) {
      return usual;
    }
    List<String> names = context.parameters().names();
    Set<Integer> named = new HashSet<>();
    filter.mentions().parameters().keySet().forEach(name -> named.add(names.indexOf(name)));
    return new FilterVariants(
        filter.value(),
        named,
        context,
        usual,
        other ->
            planning
                .finders()
                .plan(context.method(), criteria.filteredBy(other), new ArrayList<>()));
  }

  /** An Optional of a criterion asks by what it holds; empty, like null. */
  private RepositoryMethod unwrapping(Set<Integer> asked, RepositoryMethod finder) {
    List<Integer> optional = new ArrayList<>();
    for (int position : asked) {
      if (context.parameters().types().get(position).raw() == Optional.class) {
        optional.add(position);
      }
    }
    if (optional.isEmpty()) {
      return finder;
    }
    return new Unwrapping(optional, finder);
  }

  /** Passes on what Optionals hold. */
  private record Unwrapping(List<Integer> optional, RepositoryMethod finder)
      implements RepositoryMethod {

    @Override
    public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) throws Throwable {
      @Nullable Object[] unwrapped = arguments.clone();
      for (int position : optional) {
        if (unwrapped[position] instanceof Optional<?> given) {
          unwrapped[position] = given.orElse(null);
        }
      }
      return finder.invoke(proxy, unwrapped);
    }

    @Override
    public RepositoryMethod with(CallOptions options) {
      return new Unwrapping(optional, finder.with(options));
    }
  }
}
