package io.dynabind.query;

import java.util.List;

/**
 * Criteria that must all hold.
 *
 * @param criteria the criteria, in the order in which they were written; none asks for every item
 */
public record Branch(List<Criterion> criteria) {

  /** Freezes the list. */
  public Branch {
    criteria = List.copyOf(criteria);
  }
}
