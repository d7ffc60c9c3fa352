package io.dynabind.operation;

import java.util.List;
import java.util.stream.Collectors;

/** Reads of several items by their keys, in one request. */
sealed interface ItemReads extends Operation permits BatchGetItem, TransactGetItems {

  /** The service's limit on keys, of both. */
  int MOST = 100;

  /** What is read. */
  List<GetItem> gets();

  /** The gets of a request, whose number is checked. */
  static List<GetItem> checked(String request, List<GetItem> gets) {
    if (gets.isEmpty() || gets.size() > MOST) {
      throw new IllegalArgumentException(
          request + " takes 1 to " + MOST + " keys, not " + gets.size());
    }
    return List.copyOf(gets);
  }

  @Override
  default String table() {
    return gets().stream().map(GetItem::table).distinct().collect(Collectors.joining(","));
  }

  @Override
  default List<ItemSlot> slots() {
    return gets().stream().map(GetItem::key).toList();
  }

  @Override
  default Repeat repeat() {
    return Repeat.HARMLESS;
  }

  @Override
  default boolean isRead() {
    return true;
  }
}
