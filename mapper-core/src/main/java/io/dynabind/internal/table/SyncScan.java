package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableScan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scan in the caller's thread. */
final class SyncScan<T, R> extends FluentScan<T, R, TableScan<R>> implements TableScan<R> {

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

  @Override
  public List<R> list() {
    return selection().list();
  }

  @Override
  public Stream<R> stream() {
    return selection().stream();
  }

  @Override
  public WithMeta<List<R>> listWithMeta() {
    return selection().listWithMeta();
  }

  @Override
  public Page<R> page(PageLimit limit) {
    return context.sync().run(selection().page(limit));
  }

  @Override
  public Optional<R> first() {
    return context.sync().run(selection().first());
  }

  @Override
  public boolean exists() {
    return context.sync().run(presence().exists());
  }

  @Override
  public long count() {
    return context.sync().run(counting().count());
  }
}
