package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.table.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor that has not left the process. */
final class Position implements Cursor {

  private final Cursors cursors;
  private final Opened opened;

  Position(Cursors cursors, Binding binding, boolean back, boolean edge, List<Scalar> values) {
    this.cursors = cursors;
    this.opened = new Opened(binding, back, edge, values);
  }

  /** The values of a key. */
  static List<Scalar> values(RawKey key, List<String> names) {
    List<Scalar> values = new ArrayList<>();
    for (String name : names) {
      Scalar value = key.get(name);
      if (value == null) {
        throw new IllegalStateException("The last key of a page lacks '" + name + "'");
      }
      values.add(value);
    }
    return values;
  }

  Opened opened() {
    return opened;
  }

  @Override
  public String text() {
    return cursors.texts().write(new Payload(cursors.expiry(), opened).bytes());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position that && opened.equals(that.opened);
  }

  @Override
  public int hashCode() {
    return opened.values().hashCode();
  }

  @Override
  public String toString() {
    return "Cursor";
  }
}
