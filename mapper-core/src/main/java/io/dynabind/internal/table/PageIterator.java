package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks through the pages of a query or scan, holding one at a time. */
final class PageIterator<T> implements Iterator<T> {

  private final SyncDriver driver;
  private final Lifecycle<T> lifecycle;
  private final CallOptions options;
  private Iterator<T> page = List.<T>of().iterator();
  private @Nullable ItemOperation next;

  private PageIterator(
      SyncDriver driver, Lifecycle<T> lifecycle, ItemOperation first, CallOptions options) {
    this.driver = driver;
    this.lifecycle = lifecycle;
    this.options = options;
    this.next = first;
  }

  static <T> Stream<T> stream(
      SyncDriver driver,
      Lifecycle<T> lifecycle,
      ItemOperation first,
      int most,
      CallOptions options) {
    if (first instanceof GetItem get) {
      return Stream.of(get)
          .flatMap(
              operation ->
                  driver.run(new GetConversation<>(lifecycle::read, operation, options)).stream());
    }
    PageIterator<T> items = new PageIterator<>(driver, lifecycle, first, options);
    Stream<T> all =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return most == 0 ? all : all.limit(most);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && next != null) {
      PageSlice<T> slice = driver.run(new SliceConversation<>(lifecycle, next, options));
      page = slice.items().iterator();
      next = slice.next();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
