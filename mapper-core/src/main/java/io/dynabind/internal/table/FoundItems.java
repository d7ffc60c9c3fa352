package io.dynabind.internal.table;

import io.dynabind.item.ItemReader;
import io.dynabind.table.BatchItems;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entities that a batch has found, by table, in the order of the keys. */
final class FoundItems implements BatchItems {

  private final IdentityHashMap<TableContext<?>, List<Optional<?>>> tables =
      new IdentityHashMap<>();

  private FoundItems() {}

  /** Decodes all at once, so that what does not fit is known when the batch ends. */
  static FoundItems of(
      List<BatchGetCall.Asked> asked, Function<Place, @Nullable Supplier<ItemReader>> found) {
    FoundItems items = new FoundItems();
    for (BatchGetCall.Asked each : asked) {
      Supplier<ItemReader> item = found.apply(each.place());
      items
          .tables
          .computeIfAbsent(each.context(), context -> new ArrayList<>())
          .add(item == null ? Optional.empty() : each.context().lifecycle().read(item.get()));
    }
    return items;
  }

  @Override
  @SuppressWarnings("unchecked") // decoded by the codec of the same table
  public <T> List<Optional<T>> of(EntityTable<T> table) {
    List<Optional<?>> found = tables.get(SyncTable.context(table));
    return found == null ? List.of() : (List<Optional<T>>) (List<?>) List.copyOf(found);
  }

  @Override
  public <T> List<T> found(EntityTable<T> table) {
    return of(table).stream().flatMap(Optional::stream).toList();
  }
}
