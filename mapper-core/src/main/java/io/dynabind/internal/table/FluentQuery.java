package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.internal.table.QuerySpec.Operator;
import io.dynabind.table.QuerySteps;
import io.dynabind.table.RangeKeyStep;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of a query, for both forms. */
abstract class FluentQuery<T, R, Q extends QuerySteps<Q>> implements QuerySteps<Q>, Selecting<R> {

  final TableContext<T> context;
  final QuerySpec spec;
  final Projection<T, R> projection;

  FluentQuery(TableContext<T> context, QuerySpec spec, Projection<T, R> projection) {
    this.context = context;
    this.spec = spec;
    this.projection = projection;
  }

  abstract Q with(QuerySpec changed);

  @Override
  public final Selection<R> selection() {
    return spec.selection(context, projection);
  }

  @Override
  public final Selection<Boolean> counting() {
    return spec.counting(context);
  }

  @Override
  public final Selection<Boolean> presence() {
    return spec.selection(context, Projection.presence());
  }

  private Q with(ReadSpec changed) {
    return with(spec.with(changed));
  }

  @Override
  public final Q index(String name) {
    return with(spec.shared().withIndex(name));
  }

  @Override
  public final RangeKeyStep<Q> rangeKey() {
    return new Step<>(range -> with(spec.withRange(range)));
  }

  @Override
  public final Q filter(Condition condition) {
    return with(spec.shared().withFilter(condition));
  }

  @Override
  public final Q descending() {
    return with(spec.backward());
  }

  @Override
  public final Q limit(int items) {
    return with(spec.shared().withLimit(items));
  }

  @Override
  public final Q includeExpired() {
    return with(spec.shared().includingExpired());
  }

  @Override
  public final Q consistent() {
    return with(spec.shared().consistently());
  }

  @Override
  public final Q hydrate() {
    return with(spec.shared().hydrating());
  }

  @Override
  public final Q with(CallOptions options) {
    return with(spec.shared().with(options));
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
