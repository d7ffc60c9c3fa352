package io.dynabind.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts and deletes up to 25 items of one or more tables, each for itself: some may be processed and
 * others not.
 *
 * @param origin who asked
 * @param writes {@link PutItem puts} and {@link DeleteItem deletes} without conditions, 1 to 25,
 *     each of another item; what they say of returned items and repeats has no meaning here
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
public record BatchWriteItem(String origin, List<ItemOperation> writes) implements Operation {

  /** The service's limit on writes. */
  public static final int MAX_WRITES = 25;

  /** Checks the writes. */
  public BatchWriteItem {
    writes = List.copyOf(writes);
    if (writes.isEmpty() || writes.size() > MAX_WRITES) {
      throw new IllegalArgumentException(
          "A batch takes 1 to " + MAX_WRITES + " writes, not " + writes.size());
    }
    for (ItemOperation write : writes) {
      boolean plain =
          (write instanceof PutItem put && put.condition() == null)
              || (write instanceof DeleteItem delete && delete.condition() == null);
      if (!plain) {
        throw new IllegalArgumentException("Not a put or delete without a condition: " + write);
      }
    }
  }

  @Override
  public String table() {
    return writes.stream().map(ItemOperation::table).distinct().collect(Collectors.joining(","));
  }

  @Override
  public List<ItemSlot> slots() {
    return writes.stream()
        .map(write -> write instanceof PutItem put ? put.item() : ((DeleteItem) write).key())
        .toList();
  }

  /**
   * Not by executors: who repeats what was not processed must know of every answer that was lost.
   */
  @Override
  public Repeat repeat() {
    return Repeat.HARMFUL;
  }
}
