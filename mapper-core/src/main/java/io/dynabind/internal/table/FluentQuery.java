package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.table.QuerySpec.Operator;
import io.dynabind.table.QuerySteps;
import io.dynabind.table.RangeKeyStep;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of a query, for both forms. */
abstract class FluentQuery<Q extends QuerySteps<Q>> implements QuerySteps<Q> {

  final QuerySpec spec;

  FluentQuery(QuerySpec spec) {
    this.spec = spec;
  }

  abstract Q with(QuerySpec changed);

  @Override
  public final Q index(String name) {
    return with(spec.withIndex(name));
  }

  @Override
  public final RangeKeyStep<Q> rangeKey() {
    return new Step<>(range -> with(spec.withRange(range)));
  }

  @Override
  public final Q descending() {
    return with(spec.backward());
  }

  @Override
  public final Q limit(int items) {
    return with(spec.withLimit(items));
  }

  @Override
  public final Q includeExpired() {
    return with(spec.includingExpired());
  }

  @Override
  public final Q consistent() {
    return with(spec.consistently());
  }

  @Override
  public final Q with(CallOptions options) {
    return with(spec.with(options));
  }

  /** The operator that is still to be named. */
  private record Step<Q>(Function<QuerySpec.Range, Q> target) implements RangeKeyStep<Q> {

    private Q apply(Operator operator, @Nullable Object low, @Nullable Object high) {
      return target.apply(new QuerySpec.Range(operator, low, high));
    }

    @Override
    public Q eq(Object value) {
      return apply(Operator.EQ, value, null);
    }

    @Override
    public Q lt(Object value) {
      return apply(Operator.LT, value, null);
    }

    @Override
    public Q le(Object value) {
      return apply(Operator.LE, value, null);
    }

    @Override
    public Q gt(Object value) {
      return apply(Operator.GT, value, null);
    }

    @Override
    public Q ge(Object value) {
      return apply(Operator.GE, value, null);
    }

    @Override
    public Q between(Object low, Object high) {
      return apply(Operator.BETWEEN, low, high);
    }

    @Override
    public Q startsWith(String prefix) {
      return apply(Operator.STARTS_WITH, prefix, null);
    }
  }
}
