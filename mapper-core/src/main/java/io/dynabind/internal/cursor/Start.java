package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;

/**
 * Where a page begins that was asked for by a cursor, and which way it goes.
 *
 * @param key of the item after which it begins; at an edge, of the hash key alone
 * @param back whether it goes towards the beginning
 * @param edge whether it begins at the end that lies behind it
 * @param passed whether nothing lies before it, so that nothing need be asked
 */
public record Start(RawKey key, boolean back, boolean edge, boolean passed) {

  /**
   * Whether there is nothing on the way that it has come.
   *
   * @return true at the beginning
   */
  public boolean isBeginning() {
    return edge && !back;
  }
}
