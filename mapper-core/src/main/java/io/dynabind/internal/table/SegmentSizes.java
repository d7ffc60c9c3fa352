package io.dynabind.internal.table;

import io.dynabind.table.PageLimit;

/**
 * Says how many items each request of a scan of all segments may examine, so that those that are
 * under way together do not go beyond what is wanted. Made for one call; not thread-safe.
 */
final class SegmentSizes {

  private static final int LARGEST = 1000;

  private final PageLimit limit;
  private final boolean dense;
  private final boolean sparse;
  private long reserved;
  private int grown;

  /**
   * Makes them.
   *
   * @param dense whether all items are returned that are examined, but for expired ones
   * @param sparse whether there may be expired ones
   */
  SegmentSizes(PageLimit limit, boolean dense, boolean sparse) {
    this.limit = limit;
    this.dense = dense && limit.items() > 0;
    this.sparse = sparse;
  }

  /**
   * The limit of the next request, which is then under way; 0 for none.
   *
   * @param room how many may be begun
   * @return empty if none is to be begun before others have ended
   */
  int next(long found, long examined, int room) {
    long size = Long.MAX_VALUE;
    if (dense) {
      long wanted = limit.items() - found + (limit.isLookingAhead() ? 1 : 0) - reserved;
      size = wanted <= 0 && reserved > 0 ? NONE : Math.max(grown, share(wanted, room));
    }
    if (limit.examined() > 0 && size != NONE) {
      long left = limit.examined() - examined - reserved;
      size = left <= 0 ? NONE : Math.min(size, share(left, room));
    }
    if (size == Long.MAX_VALUE) {
      return 0;
    }
    int most = (int) Math.min(size, Integer.MAX_VALUE);
    reserved += Math.max(0, most);
    return most;
  }

  /** No request is to be begun before others have ended. */
  static final int NONE = -1;

  private static long share(long all, int room) {
    return Math.max(1, (all + room - 1) / room);
  }

  /** A request has ended. Many expired items are passed in few requests. */
  void ended(int size) {
    reserved -= size;
    if (sparse) {
      grown = Math.min(LARGEST, 2 * Math.min(size, LARGEST));
    }
  }
}
