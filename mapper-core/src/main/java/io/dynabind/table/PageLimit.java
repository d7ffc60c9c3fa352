package io.dynabind.table;

import org.jspecify.annotations.Nullable;

/**
 * How far a page goes, and after what it begins. A page ends at the first of its limits, or where
 * there are no more items.
 *
 * <pre>{@code
 * PageLimit.of(20)                                  // 20 items, whatever that takes
 * PageLimit.of(20).examined(1000).after(cursor)     // and no more than 1000 read, filters or not
 * PageLimit.UNLIMITED.requests(1)                   // what one request gives
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PageLimit {

  /** No limit, from the beginning. */
  public static final PageLimit UNLIMITED = new PageLimit(0, 0, 0, null, false);

  private final int items;
  private final long examined;
  private final int requests;
  private final @Nullable Cursor cursor;
  private final boolean lookingAhead;

  private PageLimit(
      int items, long examined, int requests, @Nullable Cursor cursor, boolean lookingAhead) {
    this.items = items;
    this.examined = examined;
    this.requests = requests;
    this.cursor = cursor;
    this.lookingAhead = lookingAhead;
  }

  /**
   * A page of some items.
   *
   * @param items the most items, 1 or more
   * @return the limit
   * @throws IllegalArgumentException if it is less than 1
   */
  public static PageLimit of(int items) {
    return UNLIMITED.items(items);
  }

  /**
   * Bounds how many items the page has.
   *
   * @param most 1 or more
   * @return the limit
   * @throws IllegalArgumentException if it is less than 1
   */
  public PageLimit items(int most) {
    return new PageLimit((int) positive("items", most), examined, requests, cursor, lookingAhead);
  }

  /**
   * Bounds how many items DynamoDB reads for the page, whether filters let them pass or not. It is
   * what reading costs.
   *
   * @param most 1 or more
   * @return the limit
   * @throws IllegalArgumentException if it is less than 1
   */
  public PageLimit examined(long most) {
    return new PageLimit(items, positive("items examined", most), requests, cursor, lookingAhead);
  }

  /**
   * Bounds how many requests the page takes, retries not counted. One request examines what has up
   * to 1 MB.
   *
   * @param most 1 or more
   * @return the limit
   * @throws IllegalArgumentException if it is less than 1
   */
  public PageLimit requests(int most) {
    return new PageLimit(items, examined, (int) positive("requests", most), cursor, lookingAhead);
  }

  /**
   * Begins where another page has ended, or goes back from where it began.
   *
   * @param cursor that page's {@link Page#next} or {@link Page#previous}, which knows its way; null
   *     for the beginning, so that a first page is asked for like all others
   * @return the limit
   */
  public PageLimit after(@Nullable Cursor cursor) {
    return new PageLimit(items, examined, requests, cursor, lookingAhead);
  }

  /**
   * Begins where another page has ended, or goes back, by a cursor that has been outside of this
   * process.
   *
   * @param cursor what {@link Cursor#text} of that page's cursor was; null for the beginning
   * @return the limit
   */
  public PageLimit after(@Nullable String cursor) {
    return after(cursor == null ? null : Cursor.of(cursor));
  }

  /**
   * Lets a page that is full say that there is a next one (or one before, if it goes back) only if
   * it has an item, which is read for that. Where another limit comes first, the next page may
   * still be empty.
   *
   * @return the limit
   */
  public PageLimit lookAhead() {
    return new PageLimit(items, examined, requests, cursor, true);
  }

  private static long positive(String what, long most) {
    if (most < 1) {
      throw new IllegalArgumentException("A limit of " + what + " is 1 or more, not " + most);
    }
    return most;
  }

  /**
   * The most items.
   *
   * @return 1 or more, or 0 for all
   */
  public int items() {
    return items;
  }

  /**
   * The most items examined.
   *
   * @return 1 or more, or 0 for all
   */
  public long examined() {
    return examined;
  }

  /**
   * The most requests.
   *
   * @return 1 or more, or 0 for as many as it takes
   */
  public int requests() {
    return requests;
  }

  /**
   * After what the page begins.
   *
   * @return the cursor, or null for the beginning
   */
  public @Nullable Cursor cursor() {
    return cursor;
  }

  /**
   * Whether a full page looks for one more item.
   *
   * @return true after {@link #lookAhead}
   */
  public boolean isLookingAhead() {
    return lookingAhead;
  }

  @Override
  public String toString() {
    return String.format(
        "PageLimit[items=%d, examined=%d, requests=%d, %s%s]",
        items,
        examined,
        requests,
        cursor == null ? "from the beginning" : "after a cursor",
        lookingAhead ? ", looking ahead" : "");
  }
}
