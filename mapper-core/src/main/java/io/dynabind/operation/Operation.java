package io.dynabind.operation;

import java.util.List;

/**
 * One DynamoDB action, as a value: plain facts, and slots that an executor's writer encodes. {@code
 * toString} never shows values of items.
 *
 * <p>Immutable and thread-safe, as far as the entities in its slots are.
 */
public sealed interface Operation
    permits ItemOperation,
        TransactWriteItems,
        BatchWriteItem,
        ItemReads,
        CreateTable,
        DescribeTable,
        DeleteTable,
        UpdateTimeToLive,
        DescribeTimeToLive {

  /**
   * Who asked, for messages and metrics.
   *
   * @return such as {@code Orders.findByStatus}
   */
  String origin();

  /**
   * The table that is worked on.
   *
   * @return its name as the service knows it; of a transaction the tables, joined by commas
   */
  String table();

  /**
   * Everything that is to be encoded, each as a map, in a fixed order for each kind of operation.
   *
   * @return the slots; empty if the action carries none
   */
  List<ItemSlot> slots();

  /**
   * Whether the action may be sent again after an answer was lost.
   *
   * @return what repeating it means
   */
  Repeat repeat();

  /**
   * Whether the action changes nothing, so that a lost answer leaves nothing undecided.
   *
   * @return true for a read, false for a write
   */
  default boolean isRead() {
    return false;
  }
}
