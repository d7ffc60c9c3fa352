package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A way to read a table: itself, or one of its indexes.
 *
 * @param name the index's name; empty for the table
 * @param key by what it is read
 * @param projected the attributes besides keys that it holds, if not all
 * @param isAll whether it holds all attributes
 * @param isLocal whether attributes that it does not hold are fetched from the table
 */
record Index(String name, KeySchema key, Set<String> projected, boolean isAll, boolean isLocal) {

  static Index ofTable(KeySchema key) {
    return new Index("", key, Set.of(), true, true);
  }

  static Index of(Request definition, Map<String, String> types, boolean isLocal) {
    Request projection = definition.inner("Projection");
    Set<String> projected = new HashSet<>();
    if (projection.find("NonKeyAttributes").isPresent()) {
      projection.list("NonKeyAttributes").forEach(name -> projected.add(Json.text(name)));
    }
    boolean all = projection.text("ProjectionType", "ALL").equals("ALL");
    return new Index(
        definition.text("IndexName"), KeySchema.of(definition, types), projected, all, isLocal);
  }

  /** Whether it holds these attributes of the table's items. */
  boolean holds(Set<String> attributes, KeySchema table) {
    return isAll || attributes.stream().allMatch(attribute -> holds(attribute, table));
  }

  private boolean holds(String attribute, KeySchema table) {
    return projected.contains(attribute)
        || key.types().containsKey(attribute)
        || table.types().containsKey(attribute);
  }

  /** What the index holds of an item. */
  Map<String, Value> of(Map<String, Value> item, KeySchema table) {
    if (isAll) {
      return item;
    }
    Map<String, Value> held = new LinkedHashMap<>(item);
    held.keySet().removeIf(attribute -> !holds(attribute, table));
    return held;
  }
}
