package io.dynabind.operation;

import java.util.List;

/**
 * Reads up to 100 items of one or more tables as they are at one moment.
 *
 * @param origin who asked
 * @param gets what is read, 1 to 100, each another item; whether their reads are consistent has no
 *     meaning here, since all are
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>
 */
public record TransactGetItems(String origin, List<GetItem> gets) implements ItemReads {

  /** The service's limit on keys. */
  public static final int MAX_GETS = ItemReads.MOST;

  /** Checks the number of gets. */
  public TransactGetItems {
    gets = ItemReads.checked("A transaction", gets);
  }
}
