package io.dynabind.query;

import io.dynabind.expression.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in a form that every front end produces: the same criteria get the same plan.
 *
 * <pre>{@code
 * // findFirst5ByStatusAndTotalGreaterThanOrderByPlacedAtDesc
 * Criteria.find(
 *         new Criterion(status, EQUALS, Value.argument(0)),
 *         new Criterion(total, GREATER_THAN, Value.argument(1)))
 *     .orderedBy(List.of(new Ordering(placedAt, false)))
 *     .limitedTo(5);
 * }</pre>
 *
 * @param subject what is wanted of the items
 * @param branches at least one of them must hold
 * @param filter a condition that must hold beside them, or null: attributes as an application names
 *     them, {@link io.dynabind.expression.Operand.Parameter} for what a call gives
 * @param orderings by what results are sorted, the most important first
 * @param limit the most items wanted, 0 for all
 * @param hints what is said about the way
 */
public record Criteria(
    Subject subject,
    List<Branch> branches,
    @Nullable Condition filter,
    List<Ordering> orderings,
    int limit,
    Hints hints) {

  /** Freezes the lists. */
  public Criteria {
    branches = List.copyOf(branches);
    orderings = List.copyOf(orderings);
    if (branches.isEmpty() || limit < 0) {
      throw new IllegalArgumentException("Criteria have a branch, and no negative limit");
    }
  }

  /**
   * Asks for all items of which some criteria hold.
   *
   * @param criteria the criteria; none for every item
   * @return criteria without order, limit and hints
   */
  public static Criteria find(Criterion... criteria) {
    return new Criteria(
        Subject.FIND, List.of(new Branch(List.of(criteria))), null, List.of(), 0, Hints.NONE);
  }

  /**
   * The same, wanted for something else.
   *
   * @param wanted what is wanted
   * @return the criteria
   */
  public Criteria wanting(Subject wanted) {
    return new Criteria(wanted, branches, filter, orderings, limit, hints);
  }

  /**
   * The same with other branches.
   *
   * @param either of which at least one must hold
   * @return the criteria
   */
  public Criteria anyOf(List<Branch> either) {
    return new Criteria(subject, either, filter, orderings, limit, hints);
  }

  /**
   * The same with a free filter.
   *
   * @param condition must hold too
   * @return the criteria
   */
  public Criteria filteredBy(Condition condition) {
    return new Criteria(subject, branches, condition, orderings, limit, hints);
  }

  /**
   * The same, sorted.
   *
   * @param by the most important first
   * @return the criteria
   */
  public Criteria orderedBy(List<Ordering> by) {
    return new Criteria(subject, branches, filter, by, limit, hints);
  }

  /**
   * The same with a limit.
   *
   * @param most the most items wanted, 0 for all
   * @return the criteria
   */
  public Criteria limitedTo(int most) {
    return new Criteria(subject, branches, filter, orderings, most, hints);
  }

  /**
   * The same with other hints.
   *
   * @param other what is said about the way
   * @return the criteria
   */
  public Criteria with(Hints other) {
    return new Criteria(subject, branches, filter, orderings, limit, other);
  }
}
