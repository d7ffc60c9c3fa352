package io.dynabind.internal.cursor;

import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.table.Cursor;
import io.dynabind.table.CursorException;
import io.dynabind.table.CursorException.Reason;
import java.util.List;

/** The cursors of one call of a query or scan. Immutable and thread-safe. */
public final class CursorScope {

  private final Cursors cursors;
  private final ItemOperation operation;
  private final Binding binding;

  CursorScope(Cursors cursors, ItemOperation operation, Binding binding) {
    this.cursors = cursors;
    this.operation = operation;
    this.binding = binding;
  }

  /**
   * A cursor of this query or scan.
   *
   * @param key the key of the item after which it continues
   * @param back whether it leads towards the beginning, which no scan does
   * @return the cursor
   */
  public Cursor from(RawKey key, boolean back) {
    List<Scalar> values = Position.values(key, binding.names());
    return new Position(cursors, Opened.of(binding, back, false, values));
  }

  /**
   * A cursor of this query that continues from one of its ends.
   *
   * @param key has the hash key
   * @param back whether it leads from the end towards the beginning
   * @return the cursor
   */
  public Cursor fromEdge(RawKey key, boolean back) {
    List<String> names = HashKeys.names((Query) operation);
    return new Position(cursors, Opened.of(binding, back, true, Position.values(key, names)));
  }

  /** A cursor of all segments. */
  Cursor from(Segments segments) {
    return new Position(cursors, Opened.of(binding, Marks.of(segments, binding.names())));
  }

  /**
   * The key of an item of this query or scan, as it is stored.
   *
   * @param item stands before the item
   * @return the key
   */
  public RawKey key(ItemReader item) {
    item.beginMap();
    RawKey key = RawKey.lookAhead(item, binding.names());
    if (key == null) {
      throw new IllegalStateException("An item of " + operation.origin() + " lacks its key");
    }
    return key;
  }

  /**
   * Checks a cursor.
   *
   * @param cursor what the caller gave
   * @return where it continues
   * @throws CursorException if it does not belong to this query or scan, and call
   * @throws IllegalStateException if it was outside of the process, and there are no keys
   */
  public Start open(Cursor cursor) {
    Opened opened = opened(cursor, CursorText.LONGEST);
    RawKey key = opened.key(opened.edge() ? HashKeys.names((Query) operation) : binding.names());
    if (operation instanceof Query query && !HashKeys.belongs(query, key)) {
      throw refused(Reason.OTHER_HASH_KEY);
    }
    return opened.edge() || !(operation instanceof Query query)
        ? new Start(key, opened.back(), opened.edge(), false)
        : KeyRange.start(query, key, opened.back());
  }

  /** What a cursor says, if it belongs to this query or scan, and call. */
  Opened opened(Cursor cursor, int longest) {
    Opened opened =
        cursor instanceof Position position ? position.opened() : opened(cursor.text(), longest);
    if (!opened.binding().isOfQuery(binding)) {
      throw refused(Reason.OTHER_QUERY);
    }
    if (!opened.binding().isOfTenant(binding)) {
      throw refused(Reason.OTHER_TENANT);
    }
    return opened;
  }

  private Opened opened(String text, int longest) {
    CursorText.Read read = cursors.texts().read(text, longest);
    if (read instanceof CursorText.Refused refused) {
      throw refused(refused.reason());
    }
    Payload payload = Payload.read(((CursorText.Accepted) read).payload());
    if (payload == null) {
      throw refused(Reason.MALFORMED);
    }
    if (cursors.isOver(payload.expiry())) {
      throw refused(Reason.EXPIRED);
    }
    return payload.opened();
  }

  CursorException refused(Reason reason) {
    return new CursorException(reason, operation.origin());
  }
}
