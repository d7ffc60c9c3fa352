package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.table.AsyncTableQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query without blocking. */
final class AsyncQuery<T, R> extends FluentQuery<T, R, AsyncTableQuery<R>>
    implements AsyncTableQuery<R>, AsyncForms<R> {

  AsyncQuery(TableContext<T> context, QuerySpec spec, Projection<T, R> projection) {
    super(context, spec, projection);
  }

  @Override
  AsyncTableQuery<R> with(QuerySpec changed) {
    return new AsyncQuery<>(context, changed, projection);
  }

  @Override
  public AsyncTableQuery<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new AsyncQuery<>(context, spec, Projection.maps(attributes));
  }

  @Override
  public <P> AsyncTableQuery<P> project(Class<P> type) {
    return new AsyncQuery<>(context, spec, Projection.records(type));
  }
}
