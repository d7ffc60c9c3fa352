package io.dynabind.internal.query.plan;

import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Detail;
import io.dynabind.query.Explanation;
import io.dynabind.query.Plan;
import io.dynabind.query.Subject;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A route in words. */
final class Explanations {

  private static final Map<Plan.Access, String> ACCESS =
      Map.of(
          Plan.Access.GET_ITEM, "GetItem",
          Plan.Access.BATCH_GET_ITEM, "BatchGetItem",
          Plan.Access.QUERY, "Query",
          Plan.Access.SCAN, "Scan");

  private Explanations() {}

  static Explanation of(Route route, boolean fansOut) {
    return new Explanation(
        Objects.requireNonNull(ACCESS.get(route.access())),
        route.table(),
        details(route, fansOut),
        route.access() == Plan.Access.SCAN,
        requests(route, fansOut));
  }

  private static Map<Detail, String> details(Route route, boolean fansOut) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    Criteria criteria = route.criteria();
    boolean one = route.access() == Plan.Access.GET_ITEM;
    put(details, Detail.INDEX, route.index() == null ? null : route.index().name());
    put(details, Detail.KEY, route.key().isEmpty() ? null : all(route.key()));
    put(details, Detail.EACH, fansOut ? "a query for each value" : null);
    put(details, Detail.FILTER, filter(route));
    put(details, Detail.UNLESS, route.expiry() == null ? null : route.expiry().toString());
    put(details, Detail.FETCHES, criteria.hints().projection().isEmpty() ? null : fetched(route));
    put(details, Detail.HYDRATION, route.hydrates() ? "+ BatchGetItem (hydrate)" : null);
    put(details, Detail.CONSISTENCY, criteria.hints().consistent() ? "consistent" : null);
    put(details, Detail.ORDER, one || route.forward() ? null : "descending");
    put(
        details,
        Detail.LIMIT,
        one || criteria.limit() == 0 ? null : String.valueOf(criteria.limit()));
    put(details, Detail.EFFECT, effect(route, one));
    return details;
  }

  private static void put(Map<Detail, String> details, Detail detail, @Nullable String text) {
    if (text != null) {
      details.put(detail, text);
    }
  }

  /** A page that leaves nothing out holds the one item that is wanted. */
  private static OptionalInt requests(Route route, boolean fansOut) {
    Subject subject = route.criteria().subject();
    boolean one = route.access() == Plan.Access.GET_ITEM;
    boolean first =
        route.access() == Plan.Access.QUERY
            && !fansOut
            && !route.filters()
            && !route.hydrates()
            && route.expiry() == null
            && (subject == Subject.EXISTS || route.criteria().limit() == 1);
    return subject != Subject.DELETE && (one || first) ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private static String fetched(Route route) {
    return route.criteria().hints().projection().stream()
        .map(Names::stored)
        .collect(Collectors.joining(" and "));
  }

  private static @Nullable String effect(Route route, boolean one) {
    return switch (route.criteria().subject()) {
      case COUNT -> "counted";
      case EXISTS -> one ? "whether it is there" : "until one is found";
      case DELETE ->
          one
              ? "deleted"
              : Fetched.deletesSingly(route) ? "deleted one by one" : "deleted in batches";
      default -> null;
    };
  }

  private static @Nullable String filter(Route route) {
    if (route.isGet()) {
      return null;
    }
    List<String> filters = new ArrayList<>();
    if (!route.branches().isEmpty()) {
      filters.add(either(route.branches()));
    }
    if (route.free() != null) {
      filters.add(route.free().text());
    }
    String variant = OwnVariant.explain(route.codec(), route.asksForVariant());
    if (variant != null) {
      filters.add(variant);
    }
    if (filters.size() > 1 && route.branches().size() > 1) {
      filters.set(0, "(" + filters.get(0) + ")");
    }
    return filters.isEmpty() ? null : String.join(" and ", filters);
  }

  private static String either(List<List<Criterion>> branches) {
    if (branches.size() == 1) {
      return all(branches.get(0));
    }
    return branches.stream()
        .map(branch -> branch.size() == 1 ? all(branch) : "(" + all(branch) + ")")
        .collect(Collectors.joining(" or "));
  }

  private static String all(List<Criterion> criteria) {
    return criteria.stream()
        .map(c -> one(c) + (c.optional() ? " if given" : ""))
        .collect(Collectors.joining(" and "));
  }

  private static String one(Criterion criterion) {
    String name = Names.stored(criterion.property());
    List<String> values = criterion.values().stream().map(Explanations::value).toList();
    return switch (criterion.operator()) {
      case EQUALS -> name + " = " + values.get(0);
      case NOT_EQUALS -> name + " <> " + values.get(0);
      case LESS_THAN -> name + " < " + values.get(0);
      case LESS_THAN_EQUAL -> name + " <= " + values.get(0);
      case GREATER_THAN -> name + " > " + values.get(0);
      case GREATER_THAN_EQUAL -> name + " >= " + values.get(0);
      case BETWEEN -> name + " between " + values.get(0) + " and " + values.get(1);
      case IN -> name + " in (" + values.get(0) + ")";
      case NOT_IN -> name + " not in (" + values.get(0) + ")";
      case STARTING_WITH -> "begins_with(" + name + ", " + values.get(0) + ")";
      case CONTAINING -> "contains(" + name + ", " + values.get(0) + ")";
      case NOT_CONTAINING -> "not contains(" + name + ", " + values.get(0) + ")";
      case IS_NULL -> name + " is null";
      case IS_NOT_NULL -> name + " is not null";
      case EXISTS -> "exists(" + name + ")";
      case NOT_EXISTS -> "not exists(" + name + ")";
      case IS_EMPTY -> name + " is empty";
      case IS_NOT_EMPTY -> name + " is not empty";
    };
  }

  /** What the code itself fixes is no secret; what calls bring is. */
  private static String value(Value value) {
    if (value instanceof Value.Constant constant) {
      Object fixed = constant.value();
      boolean plain = fixed instanceof Boolean || fixed instanceof Number;
      return plain ? fixed.toString() : "'" + fixed + "'";
    }
    return "?";
  }
}
