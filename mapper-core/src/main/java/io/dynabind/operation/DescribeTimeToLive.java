package io.dynabind.operation;

import java.util.List;

/**
 * Asks which attribute is the time to live of a table.
 *
 * @param origin who asked
 * @param table the table's name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html">DescribeTimeToLive</a>
 */
public record DescribeTimeToLive(String origin, String table) implements Operation {

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
