package io.dynabind.internal.query.name;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Ordering;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses the names of methods that ask for one entity. */
public final class MethodNames {

  private static final String ORDER_BY = "OrderBy";

  private final EntityModel model;
  private final AttributeWords words;
  private final Problems problems;

  /**
   * Makes a parser.
   *
   * @param model the entity that is asked for
   * @param nested gives the type that an attribute holds as a map of its components; null for one
   *     that is stored as a whole
   * @param problems takes what is wrong
   */
  public MethodNames(
      EntityModel model,
      Function<AttributeModel, @Nullable ObjectModel> nested,
      Problems problems) {
    this.model = model;
    this.words = new AttributeWords(model, nested);
    this.problems = problems;
  }

  /**
   * Parses a name.
   *
   * @param name the method's name
   * @param place where the method is, for problems
   * @return what is asked, or null if a problem was reported
   */
  public @Nullable Criteria parse(String name, String place) {
    NameProblems reports = new NameProblems(name, model, words, place, problems);
    Opening opening = Opening.of(name);
    if (opening == null) {
      reports.opening();
      return null;
    }
    if (opening.distinct()) {
      reports.distinct();
      return null;
    }
    int limit = opening.limit();
    if (limit < 0 || (opening.isLimited() && !opening.mayBeLimited())) {
      reports.limit(opening);
      return null;
    }
    Criteria criteria = predicate(opening.predicate(), reports);
    if (criteria == null) {
      return null;
    }
    if (!criteria.orderings().isEmpty() && !opening.maySort()) {
      reports.sorting();
      return null;
    }
    return criteria.wanting(opening.subject()).limitedTo(limit);
  }

  /** Tries each {@code OrderBy}, the last one first: it can also be in the name of an attribute. */
  private @Nullable Criteria predicate(String text, NameProblems reports) {
    for (int at = text.lastIndexOf(ORDER_BY); at >= 0; at = text.lastIndexOf(ORDER_BY, at - 1)) {
      CriteriaParser parser = new CriteriaParser(words, text.substring(0, at));
      List<Branch> branches = parser.parse();
      String order = text.substring(at + ORDER_BY.length());
      List<Ordering> orderings = branches == null ? null : new OrderParser(words, order).parse();
      if (branches != null && orderings != null) {
        return reports.areClear(parser)
            ? Criteria.find().anyOf(branches).orderedBy(orderings)
            : null;
      }
    }
    CriteriaParser parser = new CriteriaParser(words, text);
    List<Branch> branches = parser.parse();
    if (branches == null) {
      report(text, reports);
      return null;
    }
    return reports.areClear(parser) ? Criteria.find().anyOf(branches) : null;
  }

  private void report(String text, NameProblems reports) {
    int at = text.lastIndexOf(ORDER_BY);
    String criteria = at < 0 ? text : text.substring(0, at);
    if (at < 0 || new CriteriaParser(words, criteria).parse() == null) {
      reports.criteria(criteria);
    } else {
      reports.order(text.substring(at + ORDER_BY.length()));
    }
  }
}
