package io.dynabind.table;

/**
 * Where the next page of a query or scan begins: after the last item that was returned; or where
 * the page before it ends: before the first one.
 *
 * <p>It belongs to the query that it came from: to its table, index, direction, conditions,
 * projection, hash key values and tenant. It is refused by any other one, with a {@link
 * CursorException} and before anything is sent. It knows whether it goes on or back. Bounds of the
 * range key and values in filters may be others, and so may limits.
 *
 * <p>As a {@linkplain #text text} it can be handed out, in a link or to an application on a phone,
 * and be given back to {@link PageLimit#after(String)} of any process that has the same keys.
 *
 * <p>Not to be implemented elsewhere. {@code toString} tells nothing of the item. Immutable and
 * thread-safe.
 */
public interface Cursor {

  /**
   * The cursor as a text that may leave the process: letters, digits, '-' and '_', about 150
   * characters and what the key of the item takes; of a {@linkplain ScanSteps#parallel parallel}
   * scan a key for each segment that was begun and not read to its end. It is signed or encrypted
   * by the first of the {@link CursorKeys} of the builder, and expires.
   *
   * @return the text, another one each time
   * @throws IllegalStateException if the builder was given no keys, or if the keys of a parallel
   *     scan take more than 262,144 characters
   */
  String text();

  /**
   * A cursor that has been outside. It is checked when it is used.
   *
   * @param text what {@link #text} has given
   * @return the cursor
   */
  static Cursor of(String text) {
    return new TextCursor(text);
  }
}
