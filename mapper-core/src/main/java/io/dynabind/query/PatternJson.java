package io.dynabind.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Access patterns as JSON, one in each line. */
final class PatternJson {

  private PatternJson() {}

  static String write(List<AccessPattern> patterns) {
    return patterns.isEmpty()
        ? "{\n  \"patterns\": []\n}\n"
        : patterns.stream()
            .map(PatternJson::object)
            .collect(Collectors.joining(",\n    ", "{\n  \"patterns\": [\n    ", "\n  ]\n}\n"));
  }

  private static String object(AccessPattern pattern) {
    Explanation explanation = pattern.explanation();
    StringBuilder json = new StringBuilder("{");
    member(json, "repository", quoted(pattern.repository()));
    member(json, "method", quoted(pattern.method()));
    member(json, "operation", quoted(explanation.operation()));
    member(json, "table", quoted(explanation.table()));
    explanation
        .details()
        .forEach((detail, text) -> member(json, detail.label(), value(detail, text)));
    member(json, "scan", String.valueOf(explanation.scan()));
    explanation
        .requests()
        .ifPresent(requests -> member(json, "requests", String.valueOf(requests)));
    return json.append('}').toString();
  }

  private static String value(Detail detail, String text) {
    return switch (detail) {
      case CONSISTENCY -> "true";
      case LIMIT -> text;
      default -> quoted(text);
    };
  }

  private static void member(StringBuilder json, String name, String value) {
    json.append(json.length() == 1 ? "" : ", ").append('"').append(name).append("\": ");
    json.append(value);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isPlain(text, i) ? c : escaped(c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Control characters have no place in JSON, half a surrogate pair none in UTF-8. */
  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' && c != '\u2028' && c != '\u2029';
  }

  private static String escaped(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }
}
