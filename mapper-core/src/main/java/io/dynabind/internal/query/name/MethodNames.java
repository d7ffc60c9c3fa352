package io.dynabind.internal.query.name;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Ordering;
import io.dynabind.query.Property;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the names of finder methods. */
public final class MethodNames {

  private static final String ORDER_BY = "OrderBy";
  private static final Pattern FINDER =
      Pattern.compile("(?:find|read|get|query)(?:(First|Top)(\\d*))?(?:All)?By(\\p{Lu}.*)");
  private static final Pattern LATER =
      Pattern.compile("(count|exists|delete|remove|stream|search)(?:\\w*)By\\p{Lu}.*");
  private static final Pattern DISTINCT =
      Pattern.compile("(?:find|read|get|query)Distinct\\w*By\\p{Lu}.*");

  private MethodNames() {}

  /**
   * Parses a name.
   *
   * @param name the method's name
   * @param model the entity that is asked for
   * @param place where the method is, for problems
   * @param problems takes what is wrong
   * @return what is asked, or null if a problem was reported
   */
  public static @Nullable Criteria parse(
      String name, EntityModel model, String place, Problems problems) {
    Matcher finder = FINDER.matcher(name);
    if (!finder.matches()) {
      refuse(name, place, problems);
      return null;
    }
    NameProblems reports = new NameProblems(name, model, place, problems);
    int limit = limit(finder);
    if (limit < 0) {
      reports.limit(finder.group(1) + finder.group(2));
      return null;
    }
    AttributeWords words = new AttributeWords(model);
    Criteria criteria = parse(finder.group(3), limit, words);
    if (criteria == null) {
      report(finder.group(3), words, reports);
    }
    return criteria;
  }

  /** Tries each {@code OrderBy}, the last one first: it can also be in the name of an attribute. */
  private static @Nullable Criteria parse(String text, int limit, AttributeWords words) {
    for (int at = text.lastIndexOf(ORDER_BY); at >= 0; at = text.lastIndexOf(ORDER_BY, at - 1)) {
      List<Criterion> criteria = new CriteriaParser(words, text.substring(0, at)).parse();
      Ordering ordering = ordering(text.substring(at + ORDER_BY.length()), words);
      if (criteria != null && ordering != null) {
        return criteria(criteria, limit).orderedBy(List.of(ordering));
      }
    }
    List<Criterion> criteria = new CriteriaParser(words, text).parse();
    return criteria == null ? null : criteria(criteria, limit);
  }

  private static Criteria criteria(List<Criterion> criteria, int limit) {
    return Criteria.find(criteria.toArray(new Criterion[0])).limitedTo(limit);
  }

  private static void report(String text, AttributeWords words, NameProblems reports) {
    int at = text.lastIndexOf(ORDER_BY);
    String criteria = at < 0 ? text : text.substring(0, at);
    if (new CriteriaParser(words, criteria).parse() == null) {
      reports.criteria(criteria, words);
    } else {
      reports.unknownAttribute(withoutDirection(text.substring(at + ORDER_BY.length())), words);
    }
  }

  /** The most items wanted: 0 for all, negative for a number that is none. */
  private static int limit(Matcher finder) {
    if (finder.group(1) == null) {
      return 0;
    }
    String digits = finder.group(2);
    try {
      int limit = digits.isEmpty() ? 1 : Integer.parseInt(digits);
      return limit == 0 ? -1 : limit;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** An attribute may itself be called something with Desc, so the whole text goes first. */
  private static @Nullable Ordering ordering(String text, AttributeWords words) {
    AttributeModel whole = words.exactly(text);
    if (whole != null) {
      return new Ordering(Property.of(whole), true);
    }
    AttributeModel attribute = words.exactly(withoutDirection(text));
    return attribute == null ? null : new Ordering(Property.of(attribute), !text.endsWith("Desc"));
  }

  private static String withoutDirection(String text) {
    if (text.endsWith("Desc")) {
      return text.substring(0, text.length() - "Desc".length());
    }
    return text.endsWith("Asc") ? text.substring(0, text.length() - "Asc".length()) : text;
  }

  private static void refuse(String name, String place, Problems problems) {
    Matcher later = LATER.matcher(name);
    if (DISTINCT.matcher(name).matches()) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          name + " uses 'Distinct', which is not derived from names.",
          place,
          "Keys are distinct as they are; collect other values into a Set.");
    } else if (later.matches()) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s begins with '%s', which is not derived from names.", name, later.group(1)),
          place,
          "Write a default method that calls a finder.");
    } else {
      problems.report(
          ProblemId.UNKNOWN_METHOD,
          name + " is not a name from which a query is derived.",
          place,
          String.format(
              Locale.ROOT,
              "Begin with findBy and go on with names of attributes, or write a default method."));
    }
  }
}
