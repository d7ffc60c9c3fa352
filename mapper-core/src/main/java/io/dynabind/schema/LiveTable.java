package io.dynabind.schema;

import java.util.Map;

/**
 * A table as the service describes it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition what it looks like, without tags and warm throughput, which are not compared
 * @param indexStates the state of each global index by name, such as {@code ACTIVE}
 * @param timeToLiveKnown whether the service said what the time to live is; it may be forbidden to
 *     ask
 */
public record LiveTable(
    TableDefinition definition, Map<String, String> indexStates, boolean timeToLiveKnown) {

  /** Freezes the map. */
  public LiveTable {
    indexStates = Map.copyOf(indexStates);
  }
}
