package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Criteria;
import io.dynabind.query.Hydration;
import io.dynabind.query.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items that are fetched by the keys that an index gives: what is asked where. */
final class Hydrated {

  private Hydrated() {}

  /** Whether items come back, so that fetching them makes sense; one question at a time. */
  static boolean isOffered(Criteria criteria) {
    boolean items = criteria.subject() == Subject.FIND || criteria.subject() == Subject.STREAM;
    return items && !criteria.hints().union();
  }

  static boolean isPossible(Criteria criteria) {
    return criteria.hints().hydrate() && isOffered(criteria);
  }

  /** The part of the filter that the index can answer, so that less is fetched. */
  static List<List<Asked>> inIndex(Route route, List<List<Asked>> branches) {
    if (!route.hydrates()) {
      return branches;
    }
    Set<AttributeModel> held = Fetched.held(route);
    List<List<Asked>> known =
        branches.stream().map(b -> b.stream().filter(a -> isHeld(held, a)).toList()).toList();
    // Of several sides, one that asks for something else too may hold where its part does not tell.
    return known.stream().anyMatch(List::isEmpty) ? List.of() : known;
  }

  private static boolean isHeld(Set<AttributeModel> held, Asked asked) {
    return held.contains(asked.property().attribute());
  }

  /** The free filter, if the index can answer it. */
  static @Nullable FreeFilter inIndex(Route route) {
    FreeFilter free = route.free();
    if (free == null || !route.hydrates()) {
      return free;
    }
    List<String> held = Fetched.held(route).stream().map(AttributeModel::storedName).toList();
    return held.containsAll(free.attributes()) ? free : null;
  }

  /** How a call fetches the items. */
  static Hydration of(Route route, Places places, Form form, Call call) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    String projection =
        Fetched.isWhole(route) ? null : renderer.renderProjection(fetched(route, places));
    return new Hydration(
        projection,
        renderer.placeholders(),
        route.criteria().hints().consistent(),
        check(route, places, form, call));
  }

  private static List<AttributePath> fetched(Route route, Places places) {
    List<AttributePath> checked = new ArrayList<>();
    places
        .branches()
        .forEach(
            branch ->
                branch.forEach(
                    asked -> checked.addAll(Names.of(null, asked.property().attribute()))));
    if (route.free() != null) {
      route.free().attributes().forEach(name -> checked.add(new AttributePath(name)));
    }
    return Fetched.outermost(route, checked);
  }

  private static Condition check(Route route, Places places, Form form, Call call) {
    Conditions conditions = new Conditions(places.varying(), form, call);
    List<Condition> all = new ArrayList<>();
    all.add(conditions.ofKey(places.key()));
    Condition branches =
        places.branches().isEmpty() ? null : conditions.ofBranches(places.branches());
    if (branches != null) {
      all.add(branches);
    }
    if (route.free() != null) {
      FreeFilter.Sized sized = route.free().sized().apply(form.ofFree(places.varying()));
      all.add(
          Bound.of(
              sized.condition(),
              sized.values().stream()
                  .<EncodableValue<?>>map(v -> v.of(call.arguments()))
                  .toList()));
    }
    return new Condition.And(all);
  }
}
