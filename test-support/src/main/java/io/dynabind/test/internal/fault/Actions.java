package io.dynabind.test.internal.fault;

import java.util.Set;

/** Groups of DynamoDB's actions. */
public final class Actions {

  public static final Set<String> SINGLE_WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem");

  public static final Set<String> TRANSACTIONS = Set.of("TransactWriteItems", "TransactGetItems");

  public static final Set<String> BATCHES = Set.of("BatchWriteItem", "BatchGetItem");

  public static final Set<String> PAGES = Set.of("Query", "Scan");

  public static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

  public static final Set<String> READS =
      Set.of("GetItem", "TransactGetItems", "BatchGetItem", "Query", "Scan");

  private Actions() {}

  /** Whether items are read or written, and not tables. */
  public static boolean isOfItems(String action) {
    return WRITES.contains(action) || READS.contains(action);
  }

  /** Whether an index is read, or written along with its table. */
  public static boolean mayUseIndex(String action) {
    return WRITES.contains(action) || PAGES.contains(action);
  }

  /** Whether a transaction at work on the same item refuses it. */
  public static boolean mayConflict(String action) {
    return SINGLE_WRITES.contains(action) || TRANSACTIONS.contains(action);
  }
}
