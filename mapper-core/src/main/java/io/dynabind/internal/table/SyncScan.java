package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableScan;
import java.util.List;
import java.util.stream.Stream;

/** A scan in the caller's thread. */
final class SyncScan<T> implements TableScan<T> {

  private final TableContext<T> context;
  private final ScanSpec spec;

  SyncScan(TableContext<T> context, ScanSpec spec) {
    this.context = spec.seen(context);
    this.spec = spec;
  }

  @Override
  public TableScan<T> index(String name) {
    return new SyncScan<>(context, spec.withIndex(name));
  }

  @Override
  public TableScan<T> limit(int items) {
    return new SyncScan<>(context, spec.withLimit(items));
  }

  @Override
  public TableScan<T> consistent() {
    return new SyncScan<>(context, spec.consistently());
  }

  @Override
  public TableScan<T> includeExpired() {
    return new SyncScan<>(context, spec.includingExpired());
  }

  @Override
  public TableScan<T> with(CallOptions options) {
    return new SyncScan<>(context, spec.with(options));
  }

  private CallOptions options() {
    return context.options().and(spec.call());
  }

  @Override
  public List<T> list() {
    return context.sync().run(listing(options()));
  }

  @Override
  public WithMeta<List<T>> listWithMeta() {
    return context.withMeta(listing(options().and(CallOptions.DETAILED)));
  }

  @Override
  public Page<T> page(PageLimit limit) {
    ItemOperation first = spec.withLimit(Math.max(1, limit.items())).operation(context);
    return context.sync().run(context.paging(first, spec.limit(), limit, options()));
  }

  private ListConversation<T> listing(CallOptions options) {
    return new ListConversation<>(
        context.lifecycle(), spec.operation(context), spec.limit(), options);
  }

  @Override
  public Stream<T> stream() {
    return PageIterator.stream(
        context.sync(), context.lifecycle(), spec.operation(context), spec.limit(), options());
  }
}
