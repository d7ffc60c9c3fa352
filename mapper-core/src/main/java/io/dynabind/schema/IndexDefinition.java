package io.dynabind.schema;

import io.dynabind.annotation.Projection;
import io.dynabind.model.IndexModel;
import io.dynabind.model.ThroughputModel;
import java.util.List;

/**
 * A secondary index, in stored names.
 *
 * @param name the index's name
 * @param kind global or local
 * @param key its key
 * @param projection what it holds beside the keys
 * @param included the stored names that an INCLUDE projection lists
 * @param throughput a global index's own throughput
 */
public record IndexDefinition(
    String name,
    IndexModel.Kind kind,
    KeyDefinition key,
    Projection projection,
    List<String> included,
    ThroughputModel throughput) {

  /** Freezes the list. */
  public IndexDefinition {
    included = List.copyOf(included);
  }
}
