package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
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
  private final EntityCodec<T> codec;
  private final CallOptions options;
  private Iterator<T> page = List.<T>of().iterator();
  private @Nullable ItemOperation next;

  private PageIterator(
      SyncDriver driver, EntityCodec<T> codec, ItemOperation first, CallOptions options) {
    this.driver = driver;
    this.codec = codec;
    this.options = options;
    this.next = first;
  }

  static <T> Stream<T> stream(
      SyncDriver driver, EntityCodec<T> codec, ItemOperation first, int most, CallOptions options) {
    if (first instanceof GetItem get) {
      return Stream.of(get)
          .flatMap(
              operation -> driver.run(new GetConversation<>(codec, operation, options)).stream());
    }
    PageIterator<T> items = new PageIterator<>(driver, codec, first, options);
    Stream<T> all =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return most == 0 ? all : all.limit(most);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && next != null) {
      PageSlice<T> slice = driver.run(new PageConversation<>(codec, next, options));
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
