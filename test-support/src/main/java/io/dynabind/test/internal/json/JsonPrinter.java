package io.dynabind.test.internal.json;

import java.util.List;
import java.util.Map;

/** Prints without blanks. */
final class JsonPrinter {

  private JsonPrinter() {}

  static void print(Object value, StringBuilder out) {
    if (value instanceof String text) {
      text(text, out);
    } else if (value instanceof Map<?, ?> members) {
      object(members, out);
    } else if (value instanceof List<?> elements) {
      list(elements, out);
    } else {
      out.append(value);
    }
  }

  private static void object(Map<?, ?> members, StringBuilder out) {
    char before = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(before);
      text((String) member.getKey(), out);
      out.append(':');
      print(member.getValue(), out);
      before = ',';
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private static void list(List<?> elements, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      print(elements.get(i), out);
    }
    out.append(']');
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
