package io.dynabind.internal.table;

import io.dynabind.annotation.Projection;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the indexes that users name. */
final class Indexes {

  private Indexes() {}

  /** Null means the table in a specification, which is not what a caller of index(…) means. */
  static String requireName(@Nullable String name) {
    if (name == null) {
      throw new IllegalArgumentException("The index's name is null");
    }
    return name;
  }

  /**
   * Finds an index.
   *
   * @throws IllegalArgumentException if the entity has no such index, or it cannot be read so, or
   *     does not hold the whole entity
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
    List<AttributeModel> missing = model.missingFrom(index);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              "Index '%s' does not hold all of %s; it lacks: %s",
              name,
              model,
              missing.stream().map(AttributeModel::name).collect(Collectors.joining(", "))));
    }
    if (index.projection() != Projection.ALL && model.object().unmapped() != null) {
      throw new IllegalArgumentException(
          String.format(
              "Index '%s' does not hold all of %s; it lacks what %s does not map",
              name, model, model));
    }
    return index;
  }
}
