package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.value.Size;
import io.dynabind.test.internal.value.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table with its items, which are never changed but replaced. */
final class Table {

  private static final int MAX_ITEM_BYTES = 400 * 1024;

  private final String name;
  private final KeySchema key;
  private final Map<String, Index> indexes;
  private final Map<String, Object> description;
  private final NavigableMap<Map<String, Value>, Map<String, Value>> items;
  private @Nullable String expiry;

  Table(String name, KeySchema key, Map<String, Index> indexes, Map<String, Object> description) {
    this.name = name;
    this.key = key;
    this.indexes = indexes;
    this.description = description;
    this.items = new TreeMap<>(key.order());
  }

  String name() {
    return name;
  }

  KeySchema key() {
    return key;
  }

  Index index(@Nullable String index) {
    if (index == null) {
      return Index.ofTable(key);
    }
    Index found = indexes.get(index);
    if (found == null) {
      throw ServiceException.invalid("The table does not have the specified index: " + index);
    }
    return found;
  }

  @Nullable Map<String, Value> get(Map<String, Value> itemKey) {
    return items.get(itemKey);
  }

  /** Items in the order of the key, or against it, behind a start key if there is one. */
  Collection<Map<String, Value>> items(boolean forward, @Nullable Map<String, Value> start) {
    var ordered = forward ? items : items.descendingMap();
    return (start == null ? ordered : ordered.tailMap(start, false)).values();
  }

  /** Refuses an item that this table cannot hold. */
  void requireValid(Map<String, Value> item) {
    if (!key.isIn(item)) {
      throw ServiceException.invalid(
          "One or more parameter values were invalid: Missing a key in the item");
    }
    key.requireValid(item);
    indexes.values().forEach(index -> index.key().requireValid(item));
    requireSize(item);
  }

  static void requireSize(Map<String, Value> item) {
    if (Size.of(item) > MAX_ITEM_BYTES) {
      throw ServiceException.invalid("Item size has exceeded the maximum allowed size");
    }
  }

  /** Replaces, creates or removes. */
  void set(Map<String, Value> itemKey, @Nullable Map<String, Value> item) {
    if (item == null) {
      items.remove(itemKey);
    } else {
      items.put(itemKey, item);
    }
  }

  @Nullable String expiry() {
    return expiry;
  }

  void setExpiry(@Nullable String attribute) {
    expiry = attribute;
  }

  Map<String, Object> describe(String status) {
    Map<String, Object> described = new LinkedHashMap<>(description);
    described.put("TableStatus", status);
    described.put("ItemCount", BigDecimal.valueOf(items.size()));
    described.put(
        "TableSizeBytes", BigDecimal.valueOf(items.values().stream().mapToLong(Size::of).sum()));
    return described;
  }
}
