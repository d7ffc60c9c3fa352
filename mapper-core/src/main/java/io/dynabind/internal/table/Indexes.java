package io.dynabind.internal.table;

import io.dynabind.expression.Expiry;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.SealedModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
   * Finds the index that a query or scan names; null for the table.
   *
   * @param otherwise what else can be done where the index does not hold what is asked
   * @throws IllegalArgumentException if the entity has no such index, or it cannot be read so, or
   *     does not hold what is asked
   */
  static <T> @Nullable IndexModel find(
      TableContext<T> context, ReadSpec spec, Projection<T, ?> projection, String otherwise) {
    EntityModel model = context.codec().model();
    if (spec.index() == null) {
      return null;
    }
    if (spec.hydrate()) {
      return require(model, spec.index(), spec.consistent(), Set.of(), otherwise);
    }
    Set<AttributeModel> asked = projection.attributes(context);
    if (asked == null) {
      return require(model, spec.index(), spec.consistent(), null, otherwise);
    }
    Set<AttributeModel> needed = new LinkedHashSet<>(asked);
    if (spec.filter() != null) {
      needed.addAll(
          context.filters().attributes(context.filters().resolve(spec.filter(), List.of())));
    }
    if (model.object().sealed() != null) {
      needed.add(model.attributes().get(SealedModel.DISCRIMINATOR));
    }
    Expiry expiry = context.lifecycle().expiry();
    if (expiry != null) {
      needed.add(expiry.timeToLive());
    }
    return require(model, spec.index(), spec.consistent(), needed, otherwise);
  }

  /** Whether an index holds no more than a part, so that keys are asked of it. */
  static boolean isPartial(@Nullable IndexModel index) {
    return index != null && index.projection() != io.dynabind.annotation.Projection.ALL;
  }

  /** The attributes that such an index holds. */
  static Set<AttributeModel> held(EntityModel model, IndexModel index) {
    Set<AttributeModel> held = new LinkedHashSet<>(model.key().attributes());
    held.addAll(index.key().attributes());
    held.addAll(index.included());
    return held;
  }

  /**
   * Finds an index.
   *
   * @param attributes those that it must hold; null for the whole entity
   * @throws IllegalArgumentException if the entity has no such index, or it cannot be read so, or
   *     does not hold them
   */
  private static IndexModel require(
      EntityModel model,
      String name,
      boolean consistent,
      @Nullable Set<AttributeModel> attributes,
      String otherwise) {
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
    List<AttributeModel> missing = new ArrayList<>(model.missingFrom(index));
    if (attributes != null) {
      missing.retainAll(attributes);
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              "Index '%s' does not hold all%s of %s; it lacks: %s%s",
              name,
              attributes == null ? "" : " that is asked",
              model,
              missing.stream().map(AttributeModel::name).collect(Collectors.joining(", ")),
              repair(otherwise)));
    }
    if (attributes == null
        && index.projection() != io.dynabind.annotation.Projection.ALL
        && model.object().unmapped() != null) {
      throw new IllegalArgumentException(
          String.format(
              "Index '%s' does not hold all of %s; it lacks what %s does not map%s",
              name, model, model, repair(otherwise)));
    }
    return index;
  }

  private static String repair(String otherwise) {
    return ". Ask for a part that it holds by project(…), "
        + otherwise
        + ", or declare the index with projection = Projection.ALL";
  }
}
