package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncTableScan;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A scan without blocking. */
final class AsyncScan<T, R> extends FluentScan<T, R, AsyncTableScan<R>>
    implements AsyncTableScan<R> {

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

  @Override
  public CompletableFuture<List<R>> list() {
    return selection().listAsync();
  }

  @Override
  public CompletableFuture<WithMeta<List<R>>> listWithMeta() {
    return selection().listWithMetaAsync();
  }

  @Override
  public CompletableFuture<Page<R>> page(PageLimit limit) {
    return context.async().run(selection().page(limit));
  }

  @Override
  public Flow.Publisher<R> publisher() {
    return selection().publisher();
  }

  @Override
  public CompletableFuture<Optional<R>> first() {
    return context.async().run(selection().first());
  }

  @Override
  public CompletableFuture<Boolean> exists() {
    return context.async().run(presence().exists());
  }

  @Override
  public CompletableFuture<Long> count() {
    return context.async().run(counting().count());
  }
}
