package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncTableScan;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A scan without blocking. */
final class AsyncScan<T> implements AsyncTableScan<T> {

  private final TableContext<T> context;
  private final ScanSpec spec;

  AsyncScan(TableContext<T> context, ScanSpec spec) {
    this.context = spec.seen(context);
    this.spec = spec;
  }

  @Override
  public AsyncTableScan<T> index(String name) {
    return new AsyncScan<>(context, spec.withIndex(name));
  }

  @Override
  public AsyncTableScan<T> limit(int items) {
    return new AsyncScan<>(context, spec.withLimit(items));
  }

  @Override
  public AsyncTableScan<T> consistent() {
    return new AsyncScan<>(context, spec.consistently());
  }

  @Override
  public AsyncTableScan<T> includeExpired() {
    return new AsyncScan<>(context, spec.includingExpired());
  }

  @Override
  public AsyncTableScan<T> with(CallOptions options) {
    return new AsyncScan<>(context, spec.with(options));
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
    ItemOperation first = spec.withLimit(Math.max(1, limit.items())).operation(context);
    return context.async().run(context.paging(first, spec.limit(), limit, options()));
  }

  @Override
  public Flow.Publisher<T> publisher() {
    return PagePublisher.of(context, spec.operation(context), spec.limit(), options());
  }

  private ListConversation<T> listing(CallOptions options) {
    return new ListConversation<>(
        context.lifecycle(), spec.operation(context), spec.limit(), options);
  }
}
