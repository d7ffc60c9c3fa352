package io.dynabind.internal.query.name;

import io.dynabind.query.Criterion;
import io.dynabind.query.Property;
import io.dynabind.query.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code CustomerIdAndOrderIdStartingWith}: the longest attribute that fits, the longest word
 * that fits, then the end or {@code And}. A choice that leads nowhere is taken back, so that {@code
 * brandAndModel} can be the name of an attribute.
 */
final class CriteriaParser {

  private static final String AND = "And";

  private final AttributeWords words;
  private final String text;
  private final Deque<Criterion> found = new ArrayDeque<>();

  CriteriaParser(AttributeWords words, String text) {
    this.words = words;
    this.text = text;
  }

  @Nullable List<Criterion> parse() {
    return parse(0, 0) ? new ArrayList<>(found) : null;
  }

  private boolean parse(int from, int argument) {
    for (String word : words.longestFirst()) {
      if (text.startsWith(word, from) && keyword(word, from + word.length(), argument)) {
        return true;
      }
    }
    return false;
  }

  private boolean keyword(String word, int from, int argument) {
    for (Keyword keyword : Keyword.all()) {
      int end = from + keyword.text().length();
      if (text.startsWith(keyword.text(), from) && (end == text.length() || isAnd(end))) {
        found.addLast(criterion(word, keyword, argument));
        int next = argument + keyword.operator().arity();
        if (end == text.length() || parse(end + AND.length(), next)) {
          return true;
        }
        found.removeLast();
      }
    }
    return false;
  }

  private Criterion criterion(String word, Keyword keyword, int argument) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < keyword.operator().arity(); i++) {
      values.add(Value.argument(argument + i));
    }
    return new Criterion(Property.of(words.attribute(word)), keyword.operator(), values, false);
  }

  private boolean isAnd(int position) {
    int next = position + AND.length();
    return text.startsWith(AND, position)
        && next < text.length()
        && Character.isUpperCase(text.charAt(next));
  }
}
