package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.table.AsyncTableScan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scan without blocking. */
final class AsyncScan<T, R> extends FluentScan<T, R, AsyncTableScan<R>>
    implements AsyncTableScan<R>, AsyncForms<R> {

  AsyncScan(TableContext<T> context, ScanSpec spec, Projection<T, R> projection) {
    super(context, spec, projection);
  }

  @Override
  AsyncTableScan<R> with(ScanSpec changed) {
    return new AsyncScan<>(context, changed, projection);
  }

  @Override
  public AsyncTableScan<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new AsyncScan<>(context, spec, Projection.maps(attributes));
  }

  @Override
  public <P> AsyncTableScan<P> project(Class<P> type) {
    return new AsyncScan<>(context, spec, Projection.records(type));
  }
}
