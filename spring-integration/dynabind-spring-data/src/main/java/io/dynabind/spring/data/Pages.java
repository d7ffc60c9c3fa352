package io.dynabind.spring.data;

import io.dynabind.table.Cursor;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;

/** Core's pages as Spring Data's slices and windows. */
final class Pages {

  /** Under which name the position of a window has its cursor. */
  private static final String CURSOR = "cursor";

  private Pages() {}

  /** How far the page of a request goes. */
  static PageLimit limit(Pageable request, String origin) {
    requireReachable(request, origin);
    return PageLimit.of(request.getPageSize()).after(CursorPageRequest.cursorOf(request));
  }

  static void requireReachable(Pageable request, String origin) {
    boolean reachable = request instanceof CursorPageRequest || request.getPageNumber() == 0;
    if (!reachable) {
      throw new InvalidDataAccessApiUsageException(
          String.format(
              "%s was asked for page %d, but DynamoDB has no page numbers to go to: begin with page"
                  + " 0 and go on with nextPageable() of the slice, or a CursorPageRequest",
              origin, request.getPageNumber()));
    }
  }

  static <T> Slice<T> slice(Page<T> page, Pageable request) {
    return new ForwardSlice<>(
        page.items(), CursorPageRequest.answered(request, page.next()), page.hasNext());
  }

  /** Whether a page, being the first one, is all that answers, so that nothing need be counted. */
  static boolean isAll(Page<?> page, Pageable request) {
    return !page.hasNext() && CursorPageRequest.cursorOf(request) == null;
  }

  /** A page that knows how many items there are. */
  static <T> CountedPage<T> page(Page<T> page, Pageable request, long total) {
    return new CountedPage<>(
        page.items(), CursorPageRequest.answered(request, page.next()), page.hasNext(), total);
  }

  /** All that is there, as a slice. */
  static <T> Slice<T> whole(List<T> items) {
    return new SliceImpl<>(items);
  }

  /** How far the window at a position goes. */
  static PageLimit limit(ScrollPosition position, int size, String origin) {
    return PageLimit.of(size).after(cursor(position, origin));
  }

  private static @Nullable Cursor cursor(ScrollPosition position, String origin) {
    if (!(position instanceof KeysetScrollPosition keyset)) {
      throw new InvalidDataAccessApiUsageException(
          origin
              + " was given an offset, which DynamoDB does not have: use ScrollPosition.keyset()");
    }
    if (keyset.scrollsBackward()) {
      throw new InvalidDataAccessApiUsageException(
          origin + " scrolls forward only: sort the other way round");
    }
    Object cursor = keyset.getKeys().get(CURSOR);
    if (keyset.isInitial() || cursor instanceof Cursor) {
      return (Cursor) cursor;
    }
    if (cursor instanceof String text) {
      return Cursor.of(text);
    }
    throw new InvalidDataAccessApiUsageException(
        origin + " was given a position that is not from one of its windows");
  }

  /** Has a position at its last item, where the next window begins. */
  static <T> Window<T> window(Page<T> page) {
    int last = page.items().size() - 1;
    return Window.from(
        page.items(),
        index -> {
          Cursor next = page.next();
          if (index != last || next == null) {
            throw new IllegalStateException(
                "Only the last item of a window that has a next one has a position");
          }
          return ScrollPosition.forward(Map.of(CURSOR, next));
        },
        page.hasNext());
  }
}
