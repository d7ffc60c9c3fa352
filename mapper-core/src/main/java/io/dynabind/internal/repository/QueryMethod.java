package io.dynabind.internal.repository;

import io.dynabind.expression.Condition;
import io.dynabind.internal.expression.Written;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Value;
import java.util.HashSet;
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
    return checks.passed() ? planning.finders().apply(context.method(), criteria) : null;
  }
}
