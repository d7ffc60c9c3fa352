package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.table.TableScan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scan in the caller's thread. */
final class SyncScan<T, R> extends FluentScan<T, R, TableScan<R>>
    implements TableScan<R>, SyncForms<R> {

  SyncScan(TableContext<T> context, ScanSpec spec, Projection<T, R> projection) {
    super(context, spec, projection);
  }

  @Override
  TableScan<R> with(ScanSpec changed) {
    return new SyncScan<>(context, changed, projection);
  }

  @Override
  public TableScan<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new SyncScan<>(context, spec, Projection.maps(attributes));
  }

  @Override
  public <P> TableScan<P> project(Class<P> type) {
    return new SyncScan<>(context, spec, Projection.records(type));
  }
}
