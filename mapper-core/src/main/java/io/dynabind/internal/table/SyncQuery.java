package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableQuery;
import java.util.List;
import java.util.stream.Stream;

/** A query in the caller's thread. */
final class SyncQuery<T> extends FluentQuery<TableQuery<T>> implements TableQuery<T> {

  private final TableContext<T> context;

  SyncQuery(TableContext<T> context, QuerySpec spec) {
    super(spec);
    this.context = spec.seen(context);
  }

  @Override
  TableQuery<T> with(QuerySpec changed) {
    return new SyncQuery<>(context, changed);
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
    ItemOperation first = QueryOperations.of(context, spec.withLimit(Math.max(1, limit.items())));
    return context.sync().run(context.paging(first, spec.limit(), limit, options()));
  }

  private ListConversation<T> listing(CallOptions options) {
    return new ListConversation<>(
        context.lifecycle(), QueryOperations.of(context, spec), spec.limit(), options);
  }

  @Override
  public Stream<T> stream() {
    return PageIterator.stream(
        context.sync(),
        context.lifecycle(),
        QueryOperations.of(context, spec),
        spec.limit(),
        options());
  }
}
