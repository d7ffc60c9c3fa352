package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncTableQuery;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A query without blocking. */
final class AsyncQuery<T> extends FluentQuery<AsyncTableQuery<T>> implements AsyncTableQuery<T> {

  private final TableContext<T> context;

  AsyncQuery(TableContext<T> context, QuerySpec spec) {
    super(spec);
    this.context = spec.seen(context);
  }

  @Override
  AsyncTableQuery<T> with(QuerySpec changed) {
    return new AsyncQuery<>(context, changed);
  }

  private CallOptions options() {
    return context.options().and(spec.call());
  }

  @Override
  public CompletableFuture<List<T>> list() {
    return context.async().run(listing(options()));
  }

  @Override
  public CompletableFuture<WithMeta<List<T>>> listWithMeta() {
    return context.withMetaAsync(listing(options().and(CallOptions.DETAILED)));
  }

  @Override
  public CompletableFuture<Page<T>> page(PageLimit limit) {
    ItemOperation first = QueryOperations.of(context, spec.withLimit(Math.max(1, limit.items())));
    return context.async().run(context.paging(first, spec.limit(), limit, options()));
  }

  @Override
  public Flow.Publisher<T> publisher() {
    return PagePublisher.of(context, QueryOperations.of(context, spec), spec.limit(), options());
  }

  private ListConversation<T> listing(CallOptions options) {
    return new ListConversation<>(
        context.lifecycle(), QueryOperations.of(context, spec), spec.limit(), options);
  }
}
