package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.table.TableQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query in the caller's thread. */
final class SyncQuery<T, R> extends FluentQuery<T, R, TableQuery<R>>
    implements TableQuery<R>, SyncForms<R> {

  SyncQuery(TableContext<T> context, QuerySpec spec, Projection<T, R> projection) {
    super(context, spec, projection);
  }

  @Override
  TableQuery<R> with(QuerySpec changed) {
    return new SyncQuery<>(context, changed, projection);
  }

  @Override
  public TableQuery<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new SyncQuery<>(context, spec, Projection.maps(attributes));
  }

  @Override
  public <P> TableQuery<P> project(Class<P> type) {
    return new SyncQuery<>(context, spec, Projection.records(type));
  }
}
