package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncTableQuery;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A query without blocking. */
final class AsyncQuery<T, R> extends FluentQuery<T, R, AsyncTableQuery<R>>
    implements AsyncTableQuery<R> {

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
