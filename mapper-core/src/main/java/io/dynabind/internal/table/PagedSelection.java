package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What is read page after page. */
final class PagedSelection<R> extends Selection<R> {

  private final Decoder<R> decoder;
  private final IntFunction<ItemOperation> operations;

  /**
   * Makes it.
   *
   * @param decoder makes of an item what is asked for
   * @param operations makes the first request for the most items that are wanted, 0 for all
   */
  PagedSelection(
      TableContext<?> context,
      Decoder<R> decoder,
      IntFunction<ItemOperation> operations,
      int most,
      CallOptions options) {
    super(context, most, options);
    this.decoder = decoder;
    this.operations = operations;
  }

  private boolean sparse() {
    return context.lifecycle().expiry() != null || decoder.leavesOut();
  }

  @Override
  Conversation<List<R>> listing(CallOptions call) {
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

  @Override
  Stream<R> stream() {
    return PageIterator.stream(
        context.sync(), decoder, sparse(), inPages(), most, options, context.cursors());
  }

  @Override
  Flow.Publisher<R> publisher() {
    return PagePublisher.of(context, decoder, sparse(), inPages(), most, options);
  }

  @Override
  Conversation<Page<R>> part(PageLimit limit) {
    ItemOperation first = operations.apply(Math.max(1, limit.items()));
    return decoder.reading(
        decode -> PageConversation.of(decode, first, sparse(), limit, context.cursors(), options));
  }

  @Override
  Conversation<Long> count() {
    ItemOperation first = operations.apply(most);
    return decoder.reading(
        decode ->
            new CountConversation<>(decode, sparse(), first, most, options, context.cursors()));
  }
}
