package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a query or scan selects, and reads of each item.
 *
 * @param context the table
 * @param reading what is made of an item
 * @param operations makes the first request for the most items that are wanted, 0 for all
 * @param most the most items that the query or scan itself wants, 0 for all
 * @param options how it is sent
 * @param <R> what is read
 */
record Selection<R>(
    TableContext<?> context,
    Reading<R> reading,
    IntFunction<ItemOperation> operations,
    int most,
    CallOptions options) {

  private boolean sparse() {
    return context.lifecycle().expiry() != null;
  }

  private ListConversation<R> listing(CallOptions call) {
    return new ListConversation<>(
        reading.decode(), sparse(), operations.apply(most), most, call, context.cursors());
  }

  List<R> list() {
    return context.sync().run(listing(options));
  }

  CompletableFuture<List<R>> listAsync() {
    return context.async().run(listing(options));
  }

  WithMeta<List<R>> listWithMeta() {
    return context.withMeta(listing(options.and(CallOptions.DETAILED)));
  }

  CompletableFuture<WithMeta<List<R>>> listWithMetaAsync() {
    return context.withMetaAsync(listing(options.and(CallOptions.DETAILED)));
  }

  Stream<R> stream() {
    return PageIterator.stream(
        context.sync(),
        reading.decode(),
        sparse(),
        List.of(operations.apply(most)),
        most,
        options,
        context.cursors());
  }

  PagePublisher<R> publisher() {
    return PagePublisher.of(
        context, reading.decode(), sparse(), List.of(operations.apply(most)), most, options);
  }

  PageConversation<R> page(PageLimit limit) {
    boolean fewer = most > 0 && (limit.items() == 0 || most < limit.items());
    PageLimit smaller = fewer ? limit.items(most) : limit;
    return PageConversation.of(
        reading.decode(),
        operations.apply(Math.max(1, smaller.items())),
        sparse(),
        smaller,
        context.cursors(),
        options);
  }

  Conversation<Optional<R>> first() {
    return page(PageLimit.of(1)).then(page -> page.items().stream().findFirst());
  }

  Conversation<Boolean> exists() {
    return page(PageLimit.of(1)).then(page -> !page.items().isEmpty());
  }

  Conversation<Long> count() {
    return new CountConversation<>(
        reading.decode(), sparse(), operations.apply(most), most, options, context.cursors());
  }
}
