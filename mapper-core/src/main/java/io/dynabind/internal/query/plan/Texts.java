package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Placeholders;
import io.dynabind.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one form of the arguments, and what goes into their places.
 *
 * @param key the key condition; null for a scan
 * @param filter the filter, or null
 * @param projection the projection, or null
 * @param names placeholder to stored name
 * @param slots the values, in the order of their placeholders
 * @param never whether no item can pass the filter
 */
record Texts(
    @Nullable String key,
    @Nullable String filter,
    @Nullable String projection,
    Map<String, String> names,
    List<Slot> slots,
    boolean never) {

  private static final Texts NEVER = new Texts(null, null, null, Map.of(), List.of(), true);

  static Texts of(Route route, Places places, Form form) {
    Conditions conditions = new Conditions(places.varying(), form);
    ExpressionRenderer renderer = new ExpressionRenderer();
    boolean keyed = route.candidate() != null && !route.isGet();
    String key = keyed ? renderer.render(conditions.ofKey(places.key())) : null;
    List<Condition> filters = filters(route, places, form, conditions);
    if (filters.stream().anyMatch(Constants::isNever)) {
      return NEVER;
    }
    String filter = filters.isEmpty() ? null : renderer.render(new Condition.And(filters));
    List<AttributePath> fetched = Fetched.paths(route);
    String projection = fetched.isEmpty() ? null : renderer.renderProjection(fetched);
    return new Texts(
        key, filter, projection, renderer.placeholders().names(), conditions.slots(), false);
  }

  private static List<Condition> filters(
      Route route, Places places, Form form, Conditions conditions) {
    List<Condition> filters = new ArrayList<>();
    if (route.isGet()) {
      return filters;
    }
    List<List<Asked>> branches = Hydrated.inIndex(route, places.branches());
    if (!branches.isEmpty()) {
      add(filters, conditions.ofBranches(branches));
    }
    FreeFilter free = Hydrated.inIndex(route);
    if (free != null) {
      add(filters, conditions.free(free, form.ofFree(places.varying())));
    }
    Condition own = route.own();
    add(filters, own == null ? null : conditions.fixed(own));
    if (route.meetsGuards()) {
      filters.add(new Condition.NotExists(new AttributePath(EntityModel.GUARD)));
    }
    Condition unexpired = route.unexpired();
    if (unexpired != null && route.expiry() != null) {
      filters.add(conditions.unexpired(route.expiry(), unexpired));
    }
    return filters;
  }

  private static void add(List<Condition> filters, @Nullable Condition filter) {
    if (filter != null) {
      filters.add(filter);
    }
  }

  Placeholders bind(Call call) {
    List<EncodableValue<?>> values = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      values.add(slot.value(call));
    }
    return Placeholders.of(names, values, Map.of());
  }
}
