package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * What a query or scan selects, and reads of each item.
 *
 * @param <R> what is read
 */
abstract class Selection<R> {

  final TableContext<?> context;

  /** The most items that the query or scan itself wants, 0 for all. */
  final int most;

  /** How it is sent. */
  final CallOptions options;

  Selection(TableContext<?> context, int most, CallOptions options) {
    this.context = context;
    this.most = most;
    this.options = options;
  }

  abstract Conversation<List<R>> listing(CallOptions call);

  abstract Conversation<Page<R>> part(PageLimit limit);

  abstract Conversation<Long> count();

  abstract Stream<R> stream();

  abstract Flow.Publisher<R> publisher();

  final <V> V run(Conversation<V> conversation) {
    return context.sync().run(conversation);
  }

  final <V> CompletableFuture<V> runAsync(Conversation<V> conversation) {
    return context.async().run(conversation);
  }

  final List<R> list() {
    return run(listing(options));
  }

  final CompletableFuture<List<R>> listAsync() {
    return runAsync(listing(options));
  }

  final WithMeta<List<R>> listWithMeta() {
    return context.withMeta(listing(options.and(CallOptions.DETAILED)));
  }

  final CompletableFuture<WithMeta<List<R>>> listWithMetaAsync() {
    return context.withMetaAsync(listing(options.and(CallOptions.DETAILED)));
  }

  /** A page has limits of its own, and the next one would not know how many items are left. */
  final Conversation<Page<R>> page(PageLimit limit) {
    if (most > 0) {
      throw new IllegalStateException(
          "limit("
              + most
              + ") bounds all that is returned, of which pages know nothing; give the page its"
              + " limit alone: page(PageLimit.of("
              + most
              + "))");
    }
    return part(Objects.requireNonNull(limit, "limit"));
  }

  final Conversation<Optional<R>> first() {
    return part(PageLimit.of(1)).then(page -> page.items().stream().findFirst());
  }

  final Conversation<Boolean> exists() {
    return part(PageLimit.of(1)).then(page -> !page.items().isEmpty());
  }
}
