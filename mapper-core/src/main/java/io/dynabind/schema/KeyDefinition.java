package io.dynabind.schema;

import java.util.List;

/**
 * The key of a table or an index, in stored names.
 *
 * @param hashKey the attributes of the hash key, 1 to 4
 * @param rangeKey the attributes of the range key, 0 to 4
 */
public record KeyDefinition(List<String> hashKey, List<String> rangeKey) {

  /** Freezes the lists. */
  public KeyDefinition {
    hashKey = List.copyOf(hashKey);
    rangeKey = List.copyOf(rangeKey);
  }
}
