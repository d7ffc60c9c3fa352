package io.dynabind.internal.cursor;

import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.Scan;
import io.dynabind.table.Cursor;
import io.dynabind.table.CursorException;
import io.dynabind.table.CursorException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cursors of one call of a scan of all segments. Immutable and thread-safe. */
public final class SegmentCursors {

  private final CursorScope scope;
  private final int total;
  private final List<String> names;

  SegmentCursors(CursorScope scope, Scan scan, List<String> names) {
    this.scope = scope;
    this.total = scan.totalSegments();
    this.names = names;
  }

  /**
   * A cursor of this scan.
   *
   * @param segments how far it has come
   * @return the cursor; null for the beginning
   */
  public @Nullable Cursor from(Segments segments) {
    return segments.begun() == 0 ? null : scope.from(segments);
  }

  /**
   * The key of an item of this scan, as it is stored.
   *
   * @param item stands before the item
   * @return the key
   */
  public RawKey key(ItemReader item) {
    return scope.key(item);
  }

  /**
   * Checks a cursor.
   *
   * @param cursor what the caller gave; null for the beginning
   * @return how far the scan has come
   * @throws CursorException if it does not belong to this scan, to as many segments, and call
   * @throws IllegalStateException if it was outside of the process, and there are no keys
   */
  public Segments open(@Nullable Cursor cursor) {
    if (cursor == null) {
      return Segments.NONE;
    }
    Marks marks = scope.opened(cursor, CursorText.LONGEST_OF_SEGMENTS).marks();
    Segments segments = marks == null ? null : marks.segments(total, names);
    if (segments == null) {
      throw scope.refused(Reason.MALFORMED);
    }
    return segments;
  }
}
