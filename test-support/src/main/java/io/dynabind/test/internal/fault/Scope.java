package io.dynabind.test.internal.fault;

/** Which actions a fault can happen to. */
public enum Scope {
  EVERYTHING,
  ITEMS,
  INDEXES,
  CONFLICTS,
  TRANSACTIONS,
  WRITE_TRANSACTIONS,
  BATCHES,
  PAGES;

  public boolean includes(String action) {
    return switch (this) {
      case EVERYTHING -> true;
      case ITEMS -> Actions.isOfItems(action);
      case INDEXES -> Actions.mayUseIndex(action);
      case CONFLICTS -> Actions.mayConflict(action);
      case TRANSACTIONS -> Actions.TRANSACTIONS.contains(action);
      case WRITE_TRANSACTIONS -> action.equals("TransactWriteItems");
      case BATCHES -> Actions.BATCHES.contains(action);
      case PAGES -> Actions.PAGES.contains(action);
    };
  }
}
