package io.dynabind.internal.table;

import io.dynabind.table.PageLimit;

/**
 * Says how many items the requests of a page may examine. Made for one page.
 *
 * <p>Where a filter decides what is returned, each takes as many as it can get. Where all are
 * returned but those that have expired, each takes what is still wanted, and more from request to
 * request, so that many expired items are passed in few.
 */
final class RequestSize {

  private static final int LARGEST = 1000;

  private final PageLimit limit;
  private final boolean dense;
  private final boolean sparse;
  private int before;

  RequestSize(PageLimit limit, boolean dense, boolean sparse) {
    this.limit = limit;
    this.dense = dense;
    this.sparse = sparse;
  }

  /** The limit of the next request; 0 for none. */
  int next(int found, long examined) {
    int wanted = dense && limit.items() > 0 ? wanted(found) : 0;
    long left = limit.examined() == 0 ? 0 : limit.examined() - examined;
    if (left == 0) {
      return wanted;
    }
    int most = (int) Math.min(left, Integer.MAX_VALUE);
    return wanted == 0 ? most : Math.min(wanted, most);
  }

  private int wanted(int found) {
    long more = (long) limit.items() - found + (limit.isLookingAhead() ? 1 : 0);
    int wanted = (int) Math.max(1, Math.min(more, Integer.MAX_VALUE));
    if (sparse && before > 0) {
      wanted = Math.max(wanted, Math.min(LARGEST, 2 * Math.min(before, LARGEST)));
    }
    before = wanted;
    return wanted;
  }
}
