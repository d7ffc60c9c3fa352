package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query in the caller's thread. */
final class SyncQuery<T, R> extends FluentQuery<T, R, TableQuery<R>> implements TableQuery<R> {

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
