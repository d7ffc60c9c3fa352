package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a query or scan selects, and reads of each item.
 *
 * @param context the table
 * @param decoder makes of an item what is asked for
 * @param operations makes the first request for the most items that are wanted, 0 for all
 * @param most the most items that the query or scan itself wants, 0 for all
 * @param options how it is sent
 * @param <R> what is read
 */
record Selection<R>(
    TableContext<?> context,
    Decoder<R> decoder,
    IntFunction<ItemOperation> operations,
    int most,
    CallOptions options) {

  private boolean sparse() {
    return context.lifecycle().expiry() != null || decoder.leavesOut();
  }

  private Conversation<List<R>> listing(CallOptions call) {
    ItemOperation first = operations.apply(most);
    return decoder.reading(
        decode -> new ListConversation<>(decode, sparse(), first, most, call, context.cursors()));
  }

  /** Where fetching follows, a page of an index holds no more than is fetched at once. */
  private List<ItemOperation> inPages() {
    ItemOperation first = operations.apply(most);
    return List.of(
        decoder.leavesOut() && most == 0 ? Reads.withLimit(first, Hydrating.FIRST_PAGE) : first);
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
        context.sync(), decoder, sparse(), inPages(), most, options, context.cursors());
  }

  PagePublisher<R> publisher() {
    return PagePublisher.of(context, decoder, sparse(), inPages(), most, options);
  }

  /** A page has limits of its own, and the next one would not know how many items are left. */
  Conversation<Page<R>> page(PageLimit limit) {
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

  private Conversation<Page<R>> part(PageLimit limit) {
    ItemOperation first = operations.apply(Math.max(1, limit.items()));
    return decoder.reading(
        decode -> PageConversation.of(decode, first, sparse(), limit, context.cursors(), options));
  }

  Conversation<Optional<R>> first() {
    return part(PageLimit.of(1)).then(page -> page.items().stream().findFirst());
  }

  Conversation<Boolean> exists() {
    return part(PageLimit.of(1)).then(page -> !page.items().isEmpty());
  }

  Conversation<Long> count() {
    ItemOperation first = operations.apply(most);
    return decoder.reading(
        decode ->
            new CountConversation<>(decode, sparse(), first, most, options, context.cursors()));
  }
}
