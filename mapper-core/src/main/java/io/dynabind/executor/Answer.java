package io.dynabind.executor;

import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.TableStatus;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered, as plain values; items come as readers and are decoded by whoever made
 * the operation. Parts that an operation does not have are empty.
 *
 * @param items gives a reader for each item, a new one each time: of a page all, of a get the item
 *     or none, of a write the item it was asked to return or none
 * @param scannedCount how many items a query or scan examined
 * @param lastKey the key after which the next page begins; null at the end
 * @param consumedCapacity the capacity units consumed, or a negative number if they were not asked
 *     for
 * @param table the state of the table that was described, created or deleted, or null
 * @param timeToLive the attribute that is the table's time to live, or null
 * @param found of a batch of gets: for each item the index of the get that asked for it
 * @param unprocessed of a batch: the indexes of the actions that were not processed
 * @param details what the service says of the answer, if it was asked; else null
 * @param count how many items a page has; of one that was only to be counted there are none to read
 * @param nextToken continues a statement; null at its end
 */
public record Answer(
    List<Supplier<ItemReader>> items,
    int scannedCount,
    @Nullable RawKey lastKey,
    double consumedCapacity,
    @Nullable TableStatus table,
    @Nullable String timeToLive,
    List<Integer> found,
    List<Integer> unprocessed,
    @Nullable AnswerDetails details,
    int count,
    @Nullable String nextToken) {

  /** An answer that says no more than that the action was done. */
  public static final Answer DONE = new Answer(List.of(), 0, null, -1, null, null);

  /** Freezes the lists. */
  public Answer {
    items = List.copyOf(items);
    found = List.copyOf(found);
    unprocessed = List.copyOf(unprocessed);
  }

  /**
   * An answer to anything but a batch.
   *
   * @param items gives a reader for each item
   * @param scannedCount how many items were examined
   * @param lastKey the key after which the next page begins; null at the end
   * @param consumedCapacity the capacity units consumed, negative if they were not asked for
   * @param table the state of a table, or null
   * @param timeToLive the attribute that is the table's time to live, or null
   */
  public Answer(
      List<Supplier<ItemReader>> items,
      int scannedCount,
      @Nullable RawKey lastKey,
      double consumedCapacity,
      @Nullable TableStatus table,
      @Nullable String timeToLive) {
    this(
        items,
        scannedCount,
        lastKey,
        consumedCapacity,
        table,
        timeToLive,
        List.of(),
        List.of(),
        null,
        items.size(),
        null);
  }

  /**
   * An answer to a batch.
   *
   * @param items gives a reader for each item
   * @param found for each item the index of the get that asked for it
   * @param unprocessed the indexes of the actions that were not processed
   * @param consumedCapacity the capacity units consumed, negative if they were not asked for
   * @return the answer
   */
  public static Answer ofBatch(
      List<Supplier<ItemReader>> items,
      List<Integer> found,
      List<Integer> unprocessed,
      double consumedCapacity) {
    return new Answer(
        items,
        items.size(),
        null,
        consumedCapacity,
        null,
        null,
        found,
        unprocessed,
        null,
        items.size(),
        null);
  }

  /**
   * The same answer with details.
   *
   * @param more what the service says of it
   * @return the answer
   */
  public Answer with(AnswerDetails more) {
    return new Answer(
        items,
        scannedCount,
        lastKey,
        consumedCapacity,
        table,
        timeToLive,
        found,
        unprocessed,
        more,
        count,
        nextToken);
  }

  /**
   * The same answer, of whose items others are read.
   *
   * @param others gives a reader for each item
   * @param more the capacity units that reading them has consumed, 0 or more
   * @return the answer
   */
  public Answer reading(List<Supplier<ItemReader>> others, double more) {
    return new Answer(
        others,
        scannedCount,
        lastKey,
        more == 0 ? consumedCapacity : Math.max(consumedCapacity, 0) + more,
        table,
        timeToLive,
        found,
        unprocessed,
        details,
        count,
        nextToken);
  }

  /**
   * The answer to a query or scan that only counts.
   *
   * @param number how many items the page has
   * @return the same answer with another count
   */
  public Answer counting(int number) {
    return new Answer(
        items,
        scannedCount,
        lastKey,
        consumedCapacity,
        table,
        timeToLive,
        found,
        unprocessed,
        details,
        number,
        nextToken);
  }

  /**
   * The answer to a statement that goes on.
   *
   * @param token continues it
   * @return the same answer with the token
   */
  public Answer continuedBy(String token) {
    return new Answer(
        items,
        scannedCount,
        lastKey,
        consumedCapacity,
        table,
        timeToLive,
        found,
        unprocessed,
        details,
        count,
        token);
  }

  /**
   * An answer of items.
   *
   * @param items gives a reader for each item
   * @return the answer
   */
  public static Answer of(List<Supplier<ItemReader>> items) {
    return new Answer(items, items.size(), null, -1, null, null);
  }

  /**
   * An answer about a table.
   *
   * @param table its state
   * @return the answer
   */
  public static Answer of(TableStatus table) {
    return new Answer(List.of(), 0, null, -1, table, null);
  }
}
