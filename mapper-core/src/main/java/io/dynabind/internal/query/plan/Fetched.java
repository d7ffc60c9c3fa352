package io.dynabind.internal.query.plan;

import io.dynabind.annotation.Projection;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.SealedModel;
import io.dynabind.query.Property;
import io.dynabind.query.Subject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of each item is fetched, and whether an index holds it. */
final class Fetched {

  private Fetched() {}

  /** Whether whole entities are made of the items. */
  static boolean isWhole(Route route) {
    boolean entities =
        route.criteria().subject() == Subject.FIND || route.criteria().subject() == Subject.STREAM;
    return entities ? route.criteria().hints().projection().isEmpty() : deletesSingly(route);
  }

  /** Versions and unique attributes are looked at before an item is deleted. */
  static boolean deletesSingly(Route route) {
    return route.criteria().subject() == Subject.DELETE
        && (route.model().version() != null || !route.model().uniques().isEmpty());
  }

  /** The projection; empty if all is fetched, or nothing but a number. */
  static List<AttributePath> paths(Route route) {
    if (route.hydrates()) {
      return keys(route).stream().map(AttributePath::of).toList();
    }
    if (isWhole(route) || route.countsInService()) {
      return List.of();
    }
    return outermost(route, List.of());
  }

  /** The projection by which an item is fetched, with others beside what is asked. */
  static List<AttributePath> outermost(Route route, List<AttributePath> others) {
    Set<AttributePath> paths = new LinkedHashSet<>(others);
    for (AttributeModel attribute : always(route)) {
      paths.addAll(Names.of(null, attribute));
    }
    for (Property property : route.criteria().hints().projection()) {
      paths.addAll(Names.of(property));
    }
    return paths.stream().filter(path -> isOutermost(path, paths)).toList();
  }

  /** DynamoDB refuses paths that overlap. */
  private static boolean isOutermost(AttributePath path, Set<AttributePath> all) {
    return all.stream().noneMatch(other -> !other.equals(path) && other.holds(path));
  }

  /** The keys, by which pages go on, and what tells whether an item is one of the entity. */
  private static Set<AttributeModel> always(Route route) {
    Set<AttributeModel> always = keys(route);
    always.addAll(told(route));
    return always;
  }

  private static Set<AttributeModel> keys(Route route) {
    Set<AttributeModel> keys = new LinkedHashSet<>(route.model().key().attributes());
    if (route.index() != null) {
      keys.addAll(route.index().key().attributes());
    }
    return keys;
  }

  private static Set<AttributeModel> told(Route route) {
    Set<AttributeModel> told = new LinkedHashSet<>();
    boolean sealed = route.model().object().sealed() != null;
    if (sealed && (OwnItems.mayMeetOthers(route.codec()) || !route.countsInService())) {
      told.add(route.model().attributes().get(SealedModel.DISCRIMINATOR));
    }
    if (route.expiry() != null) {
      told.add(route.expiry().timeToLive());
    }
    return told;
  }

  /** What the index does not hold of what is asked or fetched, or null if it holds all. */
  static @Nullable String lack(Route route) {
    IndexModel index = route.index();
    if (index == null || index.projection() == Projection.ALL) {
      return null;
    }
    String missing = missing(route);
    boolean keepsUnmapped = isWhole(route) && route.model().object().unmapped() != null;
    return missing.isEmpty() ? (keepsUnmapped ? "its unmapped attributes" : null) : missing;
  }

  /** What an index holds that does not hold all. */
  static Set<AttributeModel> held(Route route) {
    Set<AttributeModel> held = keys(route);
    if (route.index() != null) {
      held.addAll(route.index().included());
    }
    return held;
  }

  private static String missing(Route route) {
    Set<AttributeModel> held = held(route);
    Set<AttributeModel> needed = new LinkedHashSet<>(told(route));
    if (isWhole(route)) {
      needed.addAll(route.model().ownAttributes());
    }
    route.criteria().hints().projection().forEach(p -> needed.add(p.attribute()));
    route.branches().forEach(b -> b.forEach(c -> needed.add(c.property().attribute())));
    if (route.free() != null) {
      route.model().attributes().stream()
          .filter(attribute -> route.free().attributes().contains(attribute.storedName()))
          .forEach(needed::add);
    }
    return needed.stream()
        .filter(attribute -> !held.contains(attribute))
        .sorted(Comparator.comparing(AttributeModel::index))
        .map(AttributeModel::name)
        .collect(Collectors.joining(", "));
  }
}
