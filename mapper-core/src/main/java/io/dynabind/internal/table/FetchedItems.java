package io.dynabind.internal.table;

import io.dynabind.item.ItemReader;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The items of one answer of an index, by the readers of their entries there. Not thread-safe. */
final class FetchedItems<R> {

  private final Recheck recheck;
  private final Function<ItemReader, Optional<R>> decode;
  private final IdentityHashMap<ItemReader, Supplier<ItemReader>> items = new IdentityHashMap<>();

  FetchedItems(Recheck recheck, Function<ItemReader, Optional<R>> decode) {
    this.recheck = recheck;
    this.decode = decode;
  }

  void clear() {
    items.clear();
  }

  /** The entry, whose reader stands for the item from now on; null where that has gone. */
  Supplier<ItemReader> standingFor(
      Supplier<ItemReader> entry, @Nullable Supplier<ItemReader> item) {
    return () -> {
      ItemReader reader = entry.get();
      if (item != null) {
        items.put(reader, item);
      }
      return reader;
    };
  }

  /** An index follows its table: what has gone, or answers no more, is left out. */
  Optional<R> decode(ItemReader entry) {
    Supplier<ItemReader> item = items.remove(entry);
    return item != null && recheck.holds(item.get()) ? decode.apply(item.get()) : Optional.empty();
  }
}
