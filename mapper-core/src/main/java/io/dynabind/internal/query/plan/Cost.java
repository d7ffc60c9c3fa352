package io.dynabind.internal.query.plan;

import java.util.Comparator;

/** What a route costs, as far as is known before any item is. */
final class Cost {

  static final Comparator<Route> CHEAPEST_FIRST =
      Comparator.<Route, Boolean>comparing(Cost::readsMoreThanItems)
          .thenComparing(route -> -bound(route))
          .thenComparing(route -> route.candidate() != null && route.candidate().hasSeveralKeys())
          .thenComparing(route -> route.index() != null);

  private Cost() {}

  private static long bound(Route route) {
    return route.candidate() == null ? 0 : route.candidate().matches().get(0).bound();
  }

  private static boolean readsMoreThanItems(Route route) {
    return route.candidate() == null || !route.candidate().isFullTableKey();
  }
}
