package io.dynabind.internal.table;

import io.dynabind.operation.ItemSlot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write says about unique attributes and their scopes.
 *
 * @param guards knows them
 * @param key the key of the item
 * @param kind what becomes of the item
 * @param sent stored name to the value that the item will have, null for none; what is not named
 *     stays
 */
record Claims(UniqueGuards guards, ItemSlot key, Kind kind, Map<String, @Nullable String> sent) {

  /** What becomes of the item. */
  enum Kind {
    /** It must not be there, and is made. */
    INSERTED,
    /** It is made or replaced, and gets its guards whether it had them or not. */
    PUT,
    /** Some attributes change. */
    UPDATED,
    /** It goes, and its guards too. */
    DELETED
  }

  @Override
  public String toString() {
    return "Claims[" + kind + "]";
  }
}
