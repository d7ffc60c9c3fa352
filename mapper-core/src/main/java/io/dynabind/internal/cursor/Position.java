package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.table.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cursor that has not left the process. */
final class Position implements Cursor {

  private final Cursors cursors;
  private final Opened opened;

  Position(Cursors cursors, Opened opened) {
    this.cursors = cursors;
    this.opened = opened;
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

  /** The key that has these values. */
  static RawKey key(List<Scalar> values, List<String> names) {
    Map<String, Scalar> attributes = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      attributes.put(names.get(i), values.get(i));
    }
    return RawKey.of(attributes);
  }

  Opened opened() {
    return opened;
  }

  @Override
  public String text() {
    String text = cursors.texts().write(new Payload(cursors.expiry(), opened).bytes());
    Marks marks = opened.marks();
    if (marks != null && text.length() > CursorText.LONGEST_OF_SEGMENTS) {
      throw new IllegalStateException(
          String.format(
              "The cursor of %d open segments takes %d characters, and %d at most:"
                  + " read fewer segments at once",
              marks.open().size(), text.length(), CursorText.LONGEST_OF_SEGMENTS));
    }
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position that && opened.equals(that.opened);
  }

  @Override
  public int hashCode() {
    return Objects.hash(opened.values(), opened.marks());
  }

  @Override
  public String toString() {
    return "Cursor";
  }
}
