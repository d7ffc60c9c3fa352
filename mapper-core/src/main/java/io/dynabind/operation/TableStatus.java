package io.dynabind.operation;

import io.dynabind.schema.TableDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of a live table.
 *
 * @param name the table's name
 * @param state its state, such as {@code ACTIVE} or {@code CREATING}
 * @param indexStates the state of each global index, by name
 * @param itemCount how many items it holds; the service updates it every six hours or so
 * @param readUnits its throughput in read units per second: provisioned, or its maximum on demand;
 *     0 if there is neither
 * @param writeUnits its throughput in write units per second, in the same way
 * @param definition what it looks like, without its time to live, which is asked for apart; null if
 *     nothing is known
 */
public record TableStatus(
    String name,
    String state,
    Map<String, String> indexStates,
    long itemCount,
    long readUnits,
    long writeUnits,
    @Nullable TableDefinition definition) {

  /**
   * A table of which neither throughput nor definition is known.
   *
   * @param name the table's name
   * @param state its state
   * @param indexStates the state of each global index, by name
   * @param itemCount how many items it holds
   */
  public TableStatus(String name, String state, Map<String, String> indexStates, long itemCount) {
    this(name, state, indexStates, itemCount, 0, 0, null);
  }

  /** Freezes the map. */
  public TableStatus {
    indexStates = Map.copyOf(indexStates);
  }

  /**
   * Whether the table and every index can be used.
   *
   * @return true if all are active
   */
  public boolean isUsable() {
    return state.equals("ACTIVE") && indexStates.values().stream().allMatch("ACTIVE"::equals);
  }
}
