package io.dynabind.operation;

import java.util.List;

/**
 * Asks for a table's state.
 *
 * @param origin who asked
 * @param table the table's name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>
 */
public record DescribeTable(String origin, String table) implements Operation {

  @Override
  public List<ItemSlot> slots() {
    return List.of();
  }

  @Override
  public Repeat repeat() {
    return Repeat.HARMLESS;
  }

  @Override
  public boolean isRead() {
    return true;
  }
}
