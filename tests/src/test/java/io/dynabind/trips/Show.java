package io.dynabind.trips;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** Prints values, escaped and cut where they are long. */
final class Show {

  private static final int LONGEST = 400;

  private Show() {}

  static String value(Object value) {
    String text = text(value);
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    return shown.append(text.length() > LONGEST ? "…" : "").toString();
  }

  private static String text(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value + (value == null ? "" : " (" + value.getClass().getSimpleName() + ")");
    }
    StringJoiner elements =
        new StringJoiner(", ", "[", "] (" + value.getClass().getSimpleName() + ")");
    for (int i = 0; i < Math.min(Array.getLength(value), LONGEST); i++) {
      elements.add(String.valueOf(Array.get(value, i)));
    }
    return elements.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c >= ' ' && c < 0x7f) {
      shown.append((char) c);
    } else {
      shown.append(String.format("\\u{%x}", c));
    }
  }
}
