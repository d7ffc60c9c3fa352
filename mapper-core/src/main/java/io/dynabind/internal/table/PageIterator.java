package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.table.CapacityExceededException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks through the pages of a query or scan, holding one at a time. */
final class PageIterator<R> implements Iterator<R> {

  private final SyncDriver driver;
  private final Decoder<R> decoder;
  private final boolean sparse;
  private final CallOptions options;
  private final Deque<Part> others = new ArrayDeque<>();
  private Iterator<R> page = List.<R>of().iterator();
  private @Nullable ItemOperation next;
  private @Nullable Budget budget;

  /** A query or scan, and what stops it. */
  private record Part(ItemOperation first, Budget budget) {}

  private PageIterator(
      SyncDriver driver,
      Decoder<R> decoder,
      boolean sparse,
      List<ItemOperation> operations,
      CallOptions options,
      Cursors cursors) {
    this.driver = driver;
    this.decoder = decoder;
    this.sparse = sparse;
    this.options = options;
    // Now, because the tenant is that of the call.
    List<Budget> budgets = Budget.of(options, cursors, operations);
    for (int i = 0; i < operations.size(); i++) {
      others.add(new Part(operations.get(i), budgets.get(i)));
    }
  }

  static <T> Stream<T> stream(
      SyncDriver driver,
      Lifecycle<T> lifecycle,
      ItemOperation first,
      int most,
      CallOptions options) {
    return stream(
        driver,
        Decoder.plain(lifecycle::read),
        lifecycle.expiry() != null,
        List.of(first),
        most,
        options,
        lifecycle.cursors());
  }

  /** What operations give, one after the other: each page is read when it is asked for. */
  static <R> Stream<R> stream(
      SyncDriver driver,
      Decoder<R> decoder,
      boolean sparse,
      List<ItemOperation> operations,
      int most,
      CallOptions options,
      Cursors cursors) {
    if (operations.size() == 1 && operations.get(0) instanceof GetItem get) {
      return Stream.of(get)
          .flatMap(
              operation ->
                  driver
                      .run(decoder.reading(made -> new GetConversation<>(made, operation, options)))
                      .stream());
    }
    PageIterator<R> items =
        new PageIterator<>(driver, decoder, sparse, operations, options, cursors);
    Stream<R> all =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return most == 0 ? all : all.limit(most);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && (next != null || !others.isEmpty())) {
      if (next == null || budget == null) {
        Part part = others.remove();
        next = part.first();
        budget = part.budget();
      }
      CapacityExceededException exceeded = budget.exceeded(next, List.of());
      if (exceeded != null) {
        throw exceeded;
      }
      ItemOperation operation = next;
      PageSlice<R> slice =
          driver.run(
              decoder.reading(made -> new SliceConversation<>(made, sparse, operation, options)));
      page = slice.items().iterator();
      next = slice.next();
    }
    return page.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
