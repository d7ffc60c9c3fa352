package io.dynabind.outcome;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a call has consumed of a table and its indexes.
 *
 * @param table the table's name as the service knows it
 * @param total of the table and all indexes together
 * @param own of the table alone
 * @param indexes of each index that was read or written, by its name
 */
public record ConsumedCapacity(
    String table, Capacity total, Capacity own, Map<String, Capacity> indexes) {

  /** Freezes the map, in the order of the names. */
  public ConsumedCapacity {
    indexes = Collections.unmodifiableMap(new TreeMap<>(indexes));
  }

  /**
   * This and what else was consumed of the same table.
   *
   * @param other the other
   * @return the sum
   */
  public ConsumedCapacity plus(ConsumedCapacity other) {
    Map<String, Capacity> all = new TreeMap<>(indexes);
    other.indexes.forEach((index, capacity) -> all.merge(index, capacity, Capacity::plus));
    return new ConsumedCapacity(table, total.plus(other.total), own.plus(other.own), all);
  }
}
