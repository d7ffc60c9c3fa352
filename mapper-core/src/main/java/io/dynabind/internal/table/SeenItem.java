package io.dynabind.internal.table;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unique attributes and their scopes as they are stored.
 *
 * @param there whether there is an item
 * @param texts stored name to value; absent ones are missing
 * @param others the stored names of those that are there, but are no strings
 */
record SeenItem(boolean there, Map<String, String> texts, Set<String> others) {

  static final SeenItem ABSENT = new SeenItem(false, Map.of(), Set.of());

  @Nullable String text(String name) {
    return texts.get(name);
  }

  @Override
  public String toString() {
    return there ? "SeenItem" + texts.keySet() : "SeenItem[absent]";
  }
}
