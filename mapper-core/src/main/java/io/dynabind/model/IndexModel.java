package io.dynabind.model;

import io.dynabind.annotation.Projection;
import java.util.List;

/**
 * A secondary index.
 *
 * @param name the index's name
 * @param kind global or local
 * @param key the index's key
 * @param projection what it holds beside the keys
 * @param included the attributes that an INCLUDE projection names; otherwise empty
 * @param throughput a global index's own throughput
 */
public record IndexModel(
    String name,
    Kind kind,
    KeyModel key,
    Projection projection,
    List<AttributeModel> included,
    ThroughputModel throughput) {

  /** Freezes the list. */
  public IndexModel {
    included = List.copyOf(included);
  }

  /** Where an index lives. */
  public enum Kind {
    /** A global secondary index, with keys of its own. */
    GLOBAL,
    /** A local secondary index, which shares the table's hash key. */
    LOCAL
  }
}
