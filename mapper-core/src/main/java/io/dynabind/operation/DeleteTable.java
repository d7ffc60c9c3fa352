package io.dynabind.operation;

import java.util.List;

/**
 * Deletes a table and everything in it.
 *
 * @param origin who asked
 * @param table the table's name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>
 */
public record DeleteTable(String origin, String table) implements Operation {

  @Override
  public List<ItemSlot> slots() {
    return List.of();
  }

  @Override
  public Repeat repeat() {
    return Repeat.GUARDED;
  }
}
