package io.dynabind.internal.query.name;

import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that may follow an attribute in a method's name. */
final class Keyword {

  /** Longest first, so that {@code LessThanEqual} is not read as {@code LessThan}. */
  private static final List<Keyword> ALL = new ArrayList<>();

  static {
    known(Operator.EQUALS, "", "Is", "Equals");
    known(Operator.LESS_THAN, "LessThan", "IsLessThan", "Before", "IsBefore");
    known(Operator.LESS_THAN_EQUAL, "LessThanEqual", "IsLessThanEqual");
    known(Operator.GREATER_THAN, "GreaterThan", "IsGreaterThan", "After", "IsAfter");
    known(Operator.GREATER_THAN_EQUAL, "GreaterThanEqual", "IsGreaterThanEqual");
    known(Operator.BETWEEN, "Between", "IsBetween");
    known(Operator.STARTING_WITH, "StartingWith", "StartsWith", "IsStartingWith");
    ALL.sort(Comparator.comparing((Keyword k) -> k.text.length()).reversed());
  }

  /** Words of other frameworks, and what to do instead. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("IgnoreCase", "Store a lower-case copy of the attribute and ask for that."),
          Map.entry("AllIgnoreCase", "Store a lower-case copy of the attribute and ask for that."),
          Map.entry("EndingWith", "DynamoDB has no such operator; store the reversed text."),
          Map.entry("EndsWith", "DynamoDB has no such operator; store the reversed text."),
          Map.entry("Like", "DynamoDB has no such operator; use StartingWith."),
          Map.entry("NotLike", "DynamoDB has no such operator; filter in Java."),
          Map.entry("Regex", "DynamoDB has no such operator; filter in Java."),
          Map.entry("Matches", "DynamoDB has no such operator; filter in Java."),
          Map.entry("Containing", "Filter the result in Java."),
          Map.entry("Contains", "Filter the result in Java."),
          Map.entry("NotContaining", "Filter the result in Java."),
          Map.entry("In", "Call a method for each value."),
          Map.entry("NotIn", "Filter the result in Java."),
          Map.entry("Not", "Filter the result in Java."),
          Map.entry("IsNot", "Filter the result in Java."),
          Map.entry("IsNull", "Filter the result in Java."),
          Map.entry("Null", "Filter the result in Java."),
          Map.entry("IsNotNull", "Filter the result in Java."),
          Map.entry("NotNull", "Filter the result in Java."),
          Map.entry("True", "Give the value as a parameter."),
          Map.entry("IsTrue", "Give the value as a parameter."),
          Map.entry("False", "Give the value as a parameter."),
          Map.entry("IsFalse", "Give the value as a parameter."),
          Map.entry("Exists", "Filter the result in Java."),
          Map.entry("IsEmpty", "Filter the result in Java."),
          Map.entry("IsNotEmpty", "Filter the result in Java."),
          Map.entry("Near", "DynamoDB knows no places."),
          Map.entry("Within", "DynamoDB knows no places."));

  private final String text;
  private final Operator operator;

  private Keyword(String text, Operator operator) {
    this.text = text;
    this.operator = operator;
  }

  private static void known(Operator operator, String... texts) {
    for (String text : texts) {
      ALL.add(new Keyword(text, operator));
    }
  }

  static List<Keyword> all() {
    return ALL;
  }

  /** What to do instead of a word that is known, but not supported; null for any other word. */
  static @Nullable String repairOf(String word) {
    return REFUSED.get(word);
  }

  /** The unsupported word in which a text ends, the longest one; empty if it ends in none. */
  static String refusedAtEnd(String text) {
    return REFUSED.keySet().stream()
        .filter(text::endsWith)
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  /** The supported word in which a text ends, the longest one; perhaps the empty one. */
  static String supportedAtEnd(String text) {
    return ALL.stream().map(Keyword::text).filter(text::endsWith).findFirst().orElse("");
  }

  String text() {
    return text;
  }

  Operator operator() {
    return operator;
  }
}
