package io.dynabind.spring.data;

import io.dynabind.table.Cursor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Asks for a page by where another one has ended: DynamoDB has no page numbers to go to. What
 * {@link org.springframework.data.domain.Slice#nextPageable} gives is one.
 *
 * <pre>{@code
 * Slice<Order> first = orders.findByStatus(PAID, PageRequest.of(0, 20));
 * Slice<Order> second = orders.findByStatus(PAID, first.nextPageable());
 *
 * // over HTTP: the token goes out with the page and comes back with the next request
 * Optional<String> token = CursorPageRequest.tokenOf(first.nextPageable());
 * Slice<Order> next = orders.findByStatus(PAID, CursorPageRequest.of(20, token.orElse(null)));
 * }</pre>
 *
 * <p>It leads forward only: no page is known before another one, whatever its number is, and {@link
 * #previousOrFirst} is the first page.
 *
 * <p>Tokens need {@code cursorKeys(…)} of dynabind's builder; within a process nothing is needed. A
 * token is refused by any other query. Immutable and thread-safe.
 */
public final class CursorPageRequest implements Pageable {

  private final int number;
  private final int size;
  private final Sort sort;
  private final @Nullable Cursor cursor;
  private final @Nullable Cursor next;

  private CursorPageRequest(
      int number, int size, Sort sort, @Nullable Cursor cursor, @Nullable Cursor next) {
    if (size < 1) {
      throw new IllegalArgumentException("A page has 1 item or more, not " + size);
    }
    this.number = number;
    this.size = size;
    this.sort = sort;
    this.cursor = cursor;
    this.next = next;
  }

  /**
   * A page by its token.
   *
   * @param size the most items, 1 or more
   * @param token what {@link #token} of another page's {@code nextPageable()} was; null for the
   *     first page
   * @return the request
   * @throws IllegalArgumentException if the size is less than 1
   */
  public static CursorPageRequest of(int size, @Nullable String token) {
    return new CursorPageRequest(
        0, size, Sort.unsorted(), token == null ? null : Cursor.of(token), null);
  }

  /**
   * The token of a request for a page.
   *
   * @param request such as {@code slice.nextPageable()}
   * @return empty if it asks for the first page, or for none
   * @throws IllegalStateException if the builder of dynabind was given no cursor keys
   */
  public static Optional<String> tokenOf(Pageable request) {
    return request instanceof CursorPageRequest own ? own.token() : Optional.empty();
  }

  /** The request that has led to a page, which knows where the next one begins. */
  static CursorPageRequest answered(Pageable asked, @Nullable Cursor next) {
    return new CursorPageRequest(
        asked.getPageNumber(), asked.getPageSize(), asked.getSort(), cursorOf(asked), next);
  }

  static @Nullable Cursor cursorOf(Pageable request) {
    return request instanceof CursorPageRequest own ? own.cursor : null;
  }

  /**
   * Where the page begins, as a text that may leave the process.
   *
   * @return empty for the first page
   * @throws IllegalStateException if the builder of dynabind was given no cursor keys
   */
  public Optional<String> token() {
    return Optional.ofNullable(cursor).map(Cursor::text);
  }

  /**
   * The same page of a query that is sorted.
   *
   * @param by the sort; a token belongs to a query with its sort
   * @return the request
   */
  public CursorPageRequest sortedBy(Sort by) {
    return new CursorPageRequest(number, size, by, cursor, next);
  }

  /** How many pages were read before it, as far as it knows: 0 for a page by its token. */
  @Override
  public int getPageNumber() {
    return number;
  }

  @Override
  public int getPageSize() {
    return size;
  }

  /**
   * How many items may have been read before it: its number times its size. It is there to be
   * shown, and says nothing about where the page begins, which its cursor alone does: of a page by
   * its token it is 0, and filters make for pages that hold less than their size.
   */
  @Override
  public long getOffset() {
    return (long) number * size;
  }

  @Override
  public Sort getSort() {
    return sort;
  }

  /**
   * The request for the page that follows.
   *
   * @throws IllegalStateException if this is not the {@code getPageable()} of a slice that has one
   */
  @Override
  public Pageable next() {
    if (next == null) {
      throw new IllegalStateException("Where the next page begins is not known before this one");
    }
    return new CursorPageRequest(number + 1, size, sort, next, null);
  }

  /** The first page: there is none to go back to. */
  @Override
  public Pageable previousOrFirst() {
    return first();
  }

  @Override
  public Pageable first() {
    return new CursorPageRequest(0, size, sort, null, null);
  }

  /**
   * The first page.
   *
   * @throws UnsupportedOperationException for any other number
   */
  @Override
  public Pageable withPage(int pageNumber) {
    if (pageNumber != 0) {
      throw new UnsupportedOperationException("DynamoDB has no page numbers to go to");
    }
    return first();
  }

  /** Whether another page is known before this one: there is none to go back to. */
  @Override
  public boolean hasPrevious() {
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CursorPageRequest that
        && number == that.number
        && size == that.size
        && sort.equals(that.sort)
        && Objects.equals(cursor, that.cursor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, size, sort, cursor);
  }

  @Override
  public String toString() {
    return String.format(
        "CursorPageRequest[size=%d, %s, sort=%s]",
        size, cursor == null ? "from the beginning" : "after a cursor", sort);
  }
}
