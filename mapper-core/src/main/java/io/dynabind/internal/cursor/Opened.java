package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor says.
 *
 * @param binding to what it belongs
 * @param back whether it leads towards the beginning
 * @param edge whether it continues from the end that lies behind it, and not from an item: then it
 *     holds the hash key alone
 * @param values the values of the key, in the order of its names; none of several segments
 * @param marks how far each of several segments has come; null if it is of one way
 */
record Opened(
    Binding binding, boolean back, boolean edge, List<Scalar> values, @Nullable Marks marks) {

  Opened {
    values = List.copyOf(values);
  }

  static Opened of(Binding binding, boolean back, boolean edge, List<Scalar> values) {
    return new Opened(binding, back, edge, values, null);
  }

  static Opened of(Binding binding, Marks marks) {
    return new Opened(binding, false, false, List.of(), marks);
  }

  /** The key, whose names are part of what the cursor is bound to. */
  RawKey key(List<String> names) {
    return Position.key(values, names);
  }
}
