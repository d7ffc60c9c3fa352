package io.dynabind.table;

import io.dynabind.outcome.Capacity;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a query or scan, and where the others are.
 *
 * <pre>{@code
 * Page<Order> page = orders.query("c-1").page(PageLimit.of(20));
 * while (page.hasNext()) {
 *   page = orders.query("c-1").page(PageLimit.of(20).after(page.next()));
 * }
 * }</pre>
 *
 * <p>A query goes back as well, by {@link #previous}: the items of each page come in the order of
 * the query, whichever way it was reached. Scans have no order, and go one way.
 *
 * <p>A page may be empty and still have a next one, where filters leave nothing of what was
 * examined. {@code toString} leaves the items out. Immutable, and as thread-safe as its items.
 *
 * @param items the items, in the order of the query
 * @param next where the next page begins: right after the last item of this one; null at the end
 * @param previous where the page before it is: it ends right before the first item of this one;
 *     null if this page was reached from the beginning without a cursor, or has come back to it,
 *     and of scans
 * @param stoppedBy which limit the page has come to, or the end of the way that it went
 * @param examined how many items DynamoDB has read for it, those that filters left out and those
 *     that come again on the next page included
 * @param requests how many requests were answered
 * @param consumed what they consumed; none where the executor does not tell
 * @param <T> the items
 * @see PageLimit
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html">Paginating
 *     results</a>
 */
public record Page<T>(
    List<T> items,
    @Nullable Cursor next,
    @Nullable Cursor previous,
    StoppedBy stoppedBy,
    long examined,
    int requests,
    Capacity consumed) {

  /** Why a page has no more items. */
  public enum StoppedBy {
    /** It has as many items as were wanted. */
    ITEMS,
    /** As many items were examined as may be. */
    EXAMINED,
    /** As many requests were made as may be. */
    REQUESTS,
    /** There are no more: there is no next page, or none before this one if it was gone back to. */
    END
  }

  /** Freezes the list. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Whether there is a next page.
   *
   * @return false at the end; true does not promise that the next page has items, unless the limit
   *     was told to {@linkplain PageLimit#lookAhead look ahead}
   */
  public boolean hasNext() {
    return next != null;
  }

  /**
   * Whether there is a page before.
   *
   * @return false at the beginning; true does not promise that it has items, unless this page was
   *     gone back to with a limit that {@linkplain PageLimit#lookAhead looks ahead}
   */
  public boolean hasPrevious() {
    return previous != null;
  }

  /**
   * The same page of something else.
   *
   * @param function makes it of each item
   * @param <R> what it makes
   * @return the page
   */
  public <R> Page<R> map(Function<? super T, ? extends R> function) {
    return new Page<>(
        items.stream().<R>map(function).toList(),
        next,
        previous,
        stoppedBy,
        examined,
        requests,
        consumed);
  }

  @Override
  public String toString() {
    return String.format(
        "Page[%d items, stopped by %s, examined %d in %d %s, %s]",
        items.size(),
        stoppedBy,
        examined,
        requests,
        requests == 1 ? "request" : "requests",
        consumed);
  }
}
