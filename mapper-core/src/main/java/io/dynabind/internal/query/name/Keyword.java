package io.dynabind.internal.query.name;

import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that may follow an attribute in a method's name.
 *
 * @param text the word; empty for equality
 * @param operator what it asks
 * @param constant the value that it stands for; null if the call gives it
 */
record Keyword(String text, Operator operator, @Nullable Boolean constant) {

  /** Longest first, so that {@code LessThanEqual} is not read as {@code LessThan}. */
  private static final List<Keyword> ALL = new ArrayList<>();

  static {
    known(Operator.EQUALS, "", "Is", "Equals");
    known(Operator.NOT_EQUALS, "Not", "IsNot");
    known(Operator.LESS_THAN, "LessThan", "IsLessThan", "Before", "IsBefore");
    known(Operator.LESS_THAN_EQUAL, "LessThanEqual", "IsLessThanEqual");
    known(Operator.GREATER_THAN, "GreaterThan", "IsGreaterThan", "After", "IsAfter");
    known(Operator.GREATER_THAN_EQUAL, "GreaterThanEqual", "IsGreaterThanEqual");
    known(Operator.BETWEEN, "Between", "IsBetween");
    known(Operator.IN, "In", "IsIn");
    known(Operator.NOT_IN, "NotIn", "IsNotIn");
    known(Operator.STARTING_WITH, "StartingWith", "StartsWith", "IsStartingWith");
    known(Operator.CONTAINING, "Containing", "Contains", "IsContaining");
    known(Operator.NOT_CONTAINING, "NotContaining", "NotContains", "IsNotContaining");
    known(Operator.IS_NULL, "Null", "IsNull");
    known(Operator.IS_NOT_NULL, "NotNull", "IsNotNull");
    known(Operator.EXISTS, "Exists");
    known(Operator.NOT_EXISTS, "NotExists");
    known(Operator.IS_EMPTY, "Empty", "IsEmpty");
    known(Operator.IS_NOT_EMPTY, "NotEmpty", "IsNotEmpty");
    ALL.add(new Keyword("True", Operator.EQUALS, true));
    ALL.add(new Keyword("IsTrue", Operator.EQUALS, true));
    ALL.add(new Keyword("False", Operator.EQUALS, false));
    ALL.add(new Keyword("IsFalse", Operator.EQUALS, false));
    ALL.sort(Comparator.comparing((Keyword k) -> k.text.length()).reversed());
  }

  private static final String LOWER_CASE =
      "Store a lower-case copy of the attribute and ask for that.";
  private static final String REVERSED = "DynamoDB has no such operator; store the reversed text.";
  private static final String STARTING = "DynamoDB has no such operator; use StartingWith.";
  private static final String IN_JAVA = "DynamoDB has no such operator; filter in Java.";
  private static final String PLACES = "DynamoDB knows no places.";

  /** Words of other frameworks, and what to do instead. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("IgnoreCase", LOWER_CASE),
          Map.entry("IgnoringCase", LOWER_CASE),
          Map.entry("AllIgnoreCase", LOWER_CASE),
          Map.entry("AllIgnoringCase", LOWER_CASE),
          Map.entry("EndingWith", REVERSED),
          Map.entry("EndsWith", REVERSED),
          Map.entry("IsEndingWith", REVERSED),
          Map.entry("Like", STARTING),
          Map.entry("IsLike", STARTING),
          Map.entry("NotLike", IN_JAVA),
          Map.entry("IsNotLike", IN_JAVA),
          Map.entry("Regex", IN_JAVA),
          Map.entry("MatchesRegex", IN_JAVA),
          Map.entry("Matches", IN_JAVA),
          Map.entry("Near", PLACES),
          Map.entry("IsNear", PLACES),
          Map.entry("Within", PLACES),
          Map.entry("IsWithin", PLACES));

  private static void known(Operator operator, String... texts) {
    for (String text : texts) {
      ALL.add(new Keyword(text, operator, null));
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

  /** How many arguments of a call it takes. */
  int arguments() {
    return constant == null ? operator.arity() : 0;
  }
}
