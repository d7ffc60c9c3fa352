package io.dynabind.internal.table;

import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import java.util.stream.Collectors;

/** Finds the indexes that users name. */
final class Indexes {

  private Indexes() {}

  /**
   * Finds an index.
   *
   * @throws IllegalArgumentException if the entity has no such index, or it cannot be read so
   */
  static IndexModel require(EntityModel model, String name, boolean consistent) {
    IndexModel index =
        model
            .index(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        String.format(
                            "%s has no index '%s'; it has: %s",
                            model,
                            name,
                            model.indexes().stream()
                                .map(IndexModel::name)
                                .collect(Collectors.joining(", ")))));
    if (consistent && index.kind() == IndexModel.Kind.GLOBAL) {
      throw new IllegalArgumentException(
          String.format("Index '%s' is global and cannot be read consistently", name));
    }
    return index;
  }
}
