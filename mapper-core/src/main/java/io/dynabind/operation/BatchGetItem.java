package io.dynabind.operation;

import java.util.List;

/**
 * Reads up to 100 items of one or more tables by their keys.
 *
 * @param origin who asked
 * @param gets what is read, 1 to 100, each another item; those of one table alike in projection and
 *     consistency
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
public record BatchGetItem(String origin, List<GetItem> gets) implements ItemReads {

  /** The service's limit on keys. */
  public static final int MAX_GETS = ItemReads.MOST;

  /** Checks the number of gets. */
  public BatchGetItem {
    gets = ItemReads.checked("A batch", gets);
  }
}
