package io.dynabind.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads up to 100 items of one or more tables as they are at one moment.
 *
 * @param origin who asked
 * @param gets what is read, 1 to 100, each another item; whether their reads are consistent has no
 *     meaning here, since all are
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>
 */
public record TransactGetItems(String origin, List<GetItem> gets) implements Operation {

  /** The service's limit on keys. */
  public static final int MAX_GETS = 100;

  /** Checks the number of gets. */
  public TransactGetItems {
    gets = List.copyOf(gets);
    if (gets.isEmpty() || gets.size() > MAX_GETS) {
      throw new IllegalArgumentException(
          "A transaction takes 1 to " + MAX_GETS + " keys, not " + gets.size());
    }
  }

  @Override
  public String table() {
    return gets.stream().map(GetItem::table).distinct().collect(Collectors.joining(","));
  }

  @Override
  public List<ItemSlot> slots() {
    return gets.stream().map(GetItem::key).toList();
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
