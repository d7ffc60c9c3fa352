package io.dynabind.operation;

import java.util.List;

/**
 * Makes an attribute the time to live of a table.
 *
 * @param origin who asked
 * @param table the table's name
 * @param attribute the attribute's stored name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>
 */
public record UpdateTimeToLive(String origin, String table, String attribute) implements Operation {

  @Override
  public List<ItemSlot> slots() {
    return List.of();
  }

  @Override
  public Repeat repeat() {
    return Repeat.GUARDED;
  }
}
