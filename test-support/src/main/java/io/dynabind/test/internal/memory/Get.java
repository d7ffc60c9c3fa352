package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Placeholders;
import io.dynabind.test.internal.expression.Projection;
import io.dynabind.test.internal.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item to be read by its key. */
record Get(Table table, Map<String, Value> key, Optional<Projection> projection) {

  /** Reads what is asked, with the projection of the request. */
  static Get of(Table table, Request request, Map<String, Value> key) {
    table.key().requireKey(key);
    Placeholders placeholders = request.placeholders();
    Optional<Projection> projection = request.projection(placeholders);
    placeholders.requireAllUsed();
    return new Get(table, key, projection);
  }

  @Nullable Map<String, Value> item() {
    Map<String, Value> item = table.get(key);
    return item == null ? null : projection.map(p -> p.of(item)).orElse(item);
  }

  int size() {
    return Capacity.size(table.get(key));
  }
}
