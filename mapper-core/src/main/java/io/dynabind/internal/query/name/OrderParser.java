package io.dynabind.internal.query.name;

import io.dynabind.query.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code StatusDescPlacedAt}: attributes, each but the last with its direction. An attribute
 * may itself be called something with Desc, so the longest goes first.
 */
final class OrderParser {

  private final AttributeWords words;
  private final String text;

  OrderParser(AttributeWords words, String text) {
    this.words = words;
    this.text = text;
  }

  @Nullable List<Ordering> parse() {
    return parse(0);
  }

  private @Nullable List<Ordering> parse(int from) {
    for (AttributeWords.Found found : words.at(text, from)) {
      if (found.end() == text.length()) {
        return List.of(new Ordering(found.property(), true));
      }
      List<Ordering> directed = directed(found, "Asc", true);
      directed = directed == null ? directed(found, "Desc", false) : directed;
      if (directed != null) {
        return directed;
      }
    }
    return null;
  }

  private @Nullable List<Ordering> directed(
      AttributeWords.Found found, String direction, boolean ascending) {
    if (!text.startsWith(direction, found.end())) {
      return null;
    }
    int end = found.end() + direction.length();
    List<Ordering> rest = end == text.length() ? List.of() : parse(end);
    if (rest == null) {
      return null;
    }
    List<Ordering> all = new ArrayList<>();
    all.add(new Ordering(found.property(), ascending));
    all.addAll(rest);
    return all;
  }
}
