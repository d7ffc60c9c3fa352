package io.dynabind.internal.query.name;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Ordering;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the names of finder methods. */
public final class MethodNames {

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
    String rest = finder.group(3);
    int orderBy = rest.lastIndexOf("OrderBy");
    String criteriaText = orderBy < 0 ? rest : rest.substring(0, orderBy);
    AttributeWords words = new AttributeWords(model);
    List<Criterion> criteria = new CriteriaParser(words, criteriaText).parse();
    if (criteria == null) {
      reports.criteria(criteriaText, words);
      return null;
    }
    Ordering ordering = null;
    if (orderBy >= 0) {
      ordering = ordering(rest.substring(orderBy + "OrderBy".length()), words, reports);
      if (ordering == null) {
        return null;
      }
    }
    return new Criteria(criteria, ordering, limit(finder));
  }

  private static int limit(Matcher finder) {
    if (finder.group(1) == null) {
      return 0;
    }
    String digits = finder.group(2);
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }

  private static @Nullable Ordering ordering(
      String text, AttributeWords words, NameProblems reports) {
    boolean descending = text.endsWith("Desc");
    boolean marked = descending || text.endsWith("Asc");
    String word = marked ? text.substring(0, text.length() - (descending ? 4 : 3)) : text;
    var attribute = words.exactly(word);
    if (attribute == null) {
      reports.unknownAttribute(word, words);
      return null;
    }
    return new Ordering(attribute, !descending);
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
