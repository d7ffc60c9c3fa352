package io.dynabind.internal.query.name;

import io.dynabind.query.Branch;
import io.dynabind.query.Criterion;
import io.dynabind.query.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code CustomerIdAndOrderIdStartingWith}: the longest attribute that fits, the longest word
 * that fits, then the end, {@code And} or {@code Or}. A choice that leads nowhere is taken back, so
 * that {@code brandAndModel} can be the name of an attribute.
 */
final class CriteriaParser {

  private static final List<String> JOINTS = List.of("And", "Or");

  /** Longer names are no names; each choice that is taken back costs time. */
  private static final int MOST_CHOICES = 10_000;

  /** A criterion, and whether it begins a new branch. */
  private record Part(
      AttributeWords.Found found, Keyword keyword, Criterion criterion, boolean begins) {}

  private final AttributeWords words;
  private final String text;
  private final Deque<Part> parts = new ArrayDeque<>();
  private int choices;

  CriteriaParser(AttributeWords words, String text) {
    this.words = words;
    this.text = text;
  }

  @Nullable List<Branch> parse() {
    return parse(0, 0, true) ? branches() : null;
  }

  private List<Branch> branches() {
    List<List<Criterion>> branches = new ArrayList<>();
    for (Part part : parts) {
      if (part.begins()) {
        branches.add(new ArrayList<>());
      }
      branches.get(branches.size() - 1).add(part.criterion());
    }
    return branches.stream().map(Branch::new).toList();
  }

  /** An attribute of the parsed text for which there is another reading; null if there is none. */
  AttributeWords.@Nullable Found ambiguous() {
    return parts.stream()
        .map(Part::found)
        .filter(found -> !found.rivals().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** An attribute that is asked to be true or false, but cannot be; null if there is none. */
  AttributeWords.@Nullable Found neverTrue() {
    return parts.stream()
        .filter(part -> part.keyword().constant() != null)
        .map(Part::found)
        .filter(found -> found.property().type().boxed().raw() != Boolean.class)
        .findFirst()
        .orElse(null);
  }

  private boolean parse(int from, int argument, boolean begins) {
    for (AttributeWords.Found found : words.at(text, from)) {
      if (keyword(found, argument, begins)) {
        return true;
      }
    }
    return false;
  }

  private boolean keyword(AttributeWords.Found found, int argument, boolean begins) {
    for (Keyword keyword : Keyword.all()) {
      int end = found.end() + keyword.text().length();
      if (text.startsWith(keyword.text(), found.end()) && choices++ < MOST_CHOICES) {
        parts.addLast(new Part(found, keyword, criterion(found, keyword, argument), begins));
        if (end == text.length() || joint(end, argument + keyword.arguments())) {
          return true;
        }
        parts.removeLast();
      }
    }
    return false;
  }

  private boolean joint(int from, int argument) {
    for (String joint : JOINTS) {
      int next = from + joint.length();
      if (text.startsWith(joint, from)
          && next < text.length()
          && !Character.isLowerCase(text.codePointAt(next))
          && parse(next, argument, joint.equals("Or"))) {
        return true;
      }
    }
    return false;
  }

  private static Criterion criterion(AttributeWords.Found found, Keyword keyword, int argument) {
    List<Value> values = new ArrayList<>();
    if (keyword.constant() != null) {
      values.add(Value.constant(keyword.constant()));
    }
    for (int i = 0; i < keyword.arguments(); i++) {
      values.add(Value.argument(argument + i));
    }
    return new Criterion(found.property(), keyword.operator(), values, false);
  }
}
