package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cursor says.
 *
 * @param binding to what it belongs
 * @param back whether it leads towards the beginning
 * @param edge whether it continues from the end that lies behind it, and not from an item: then it
 *     holds the hash key alone
 * @param values the values of the key, in the order of its names
 */
record Opened(Binding binding, boolean back, boolean edge, List<Scalar> values) {

  Opened {
    values = List.copyOf(values);
  }

  /** The key, whose names are part of what the cursor is bound to. */
  RawKey key(List<String> names) {
    Map<String, Scalar> attributes = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      attributes.put(names.get(i), values.get(i));
    }
    return RawKey.of(attributes);
  }
}
