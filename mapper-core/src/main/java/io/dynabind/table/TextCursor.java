package io.dynabind.table;

import java.util.Objects;

/** A cursor that has been outside, and is not checked yet. */
record TextCursor(String text) implements Cursor {

  TextCursor {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "Cursor";
  }
}
