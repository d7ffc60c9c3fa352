package io.dynabind.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: all criteria must hold. Every front end produces it, and gets the same plan for
 * the same criteria.
 *
 * @param criteria what is asked of single attributes, in the order in which they were written
 * @param ordering by what results are sorted, or null
 * @param limit the most items wanted, 0 for all
 */
public record Criteria(List<Criterion> criteria, @Nullable Ordering ordering, int limit) {

  /** Freezes the list. */
  public Criteria {
    criteria = List.copyOf(criteria);
  }

  /**
   * How many values a call gives.
   *
   * @return the number of arguments
   */
  public int arguments() {
    return criteria.stream().mapToInt(c -> c.operator().arguments()).sum();
  }
}
