package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.query.Criteria;
import io.dynabind.query.Explanation;
import io.dynabind.query.Hydration;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A route with its texts rendered, so that a call only brings values. */
final class ReadPlan implements Plan {

  private static final int MOST_FORMS = 200;

  private final Route route;
  private final String origin;
  private final Places places;
  private final List<Integer> several;
  private final Texts usual;
  private final Map<Form, Texts> others = new ConcurrentHashMap<>();

  ReadPlan(Route route, String origin) {
    this.route = route;
    this.origin = origin;
    this.places = Places.of(route);
    this.several = route.free() == null ? List.of() : route.free().several();
    int varying = places.varying().size() + several.size();
    this.usual = Texts.of(route, places, Form.usual(varying));
  }

  @Override
  public Criteria criteria() {
    return route.criteria();
  }

  @Override
  public Access access() {
    return route.access();
  }

  @Override
  public boolean fansOut() {
    return route.access() == Access.QUERY && !places.several().isEmpty();
  }

  @Override
  public boolean deletesSingly() {
    return Fetched.deletesSingly(route);
  }

  @Override
  public Explanation explanation() {
    return Explanations.of(route, fansOut());
  }

  @Override
  public List<ItemOperation> operations(@Nullable Object[] arguments, int most) {
    Call call = new Call(origin, arguments);
    for (List<Asked> pair : places.equals()) {
      call.requireSame(pair.get(0), pair.get(1));
    }
    Texts texts = texts(call);
    if (texts.never()) {
      return List.of();
    }
    List<ItemOperation> operations = new ArrayList<>(1);
    if (places.several().isEmpty()) {
      operations.add(operation(call, texts, most));
      return operations;
    }
    Set<RawKey> seen = new HashSet<>();
    forEachKey(call, 0, seen, () -> operations.add(operation(call, texts, most)));
    return operations;
  }

  @Override
  public @Nullable String index() {
    return route.index() == null ? null : route.index().name();
  }

  @Override
  public boolean hydrates() {
    return route.hydrates();
  }

  @Override
  public @Nullable Hydration hydration(@Nullable Object[] arguments) {
    if (!route.hydrates()) {
      return null;
    }
    Call call = new Call(origin, arguments);
    return Hydrated.of(route, places, Form.of(places.varying(), several, call), call);
  }

  private Texts texts(Call call) {
    if (places.varying().isEmpty() && several.isEmpty()) {
      return usual;
    }
    Form form = Form.of(places.varying(), several, call);
    if (form.isUsual()) {
      return usual;
    }
    Texts known = others.get(form);
    if (known == null) {
      known = Texts.of(route, places, form);
      if (others.size() >= MOST_FORMS) {
        others.clear();
      }
      others.put(form, known);
    }
    return known;
  }

  /** Chooses each combination of the values that the key may have, but none twice. */
  private void forEachKey(Call call, int from, Set<RawKey> seen, Runnable action) {
    if (from < places.several().size()) {
      Asked asked = places.several().get(from);
      for (EncodableValue<?> value : call.elements(asked)) {
        call.choose(asked, value);
        forEachKey(call, from + 1, seen, action);
      }
    } else if (seen.add(chosen(call))) {
      action.run();
    }
  }

  private RawKey chosen(Call call) {
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>();
    for (Asked asked : places.several()) {
      values.put(asked.property().attribute().storedName(), call.keyValue(asked));
    }
    return RawKey.written(new ItemSlot.Values(values)::write).canonical();
  }

  private ItemOperation operation(Call call, Texts texts, int most) {
    Placeholders placeholders = texts.bind(call);
    boolean consistent = route.criteria().hints().consistent();
    // With a filter, the items examined are not those returned: the page's size is left alone. Few
    // have expired.
    // What is fetched for each is not to be fetched in vain.
    int examined = route.filters() && !route.hydrates() ? 0 : most;
    String index = route.index() == null ? null : route.index().name();
    return switch (route.access()) {
      case GET_ITEM, BATCH_GET_ITEM ->
          new GetItem(
              origin,
              route.table(),
              route.codec(),
              new ItemSlot.Values(keyOf(call)),
              texts.projection(),
              placeholders,
              consistent);
      case QUERY ->
          new Query(
              origin,
              route.table(),
              route.codec(),
              index,
              Objects.requireNonNull(texts.key()),
              texts.filter(),
              texts.projection(),
              placeholders,
              null,
              examined,
              route.forward(),
              consistent,
              route.countsInService());
      case SCAN ->
          new Scan(
              origin,
              route.table(),
              route.codec(),
              index,
              texts.filter(),
              texts.projection(),
              placeholders,
              null,
              examined,
              0,
              1,
              consistent,
              route.countsInService());
    };
  }

  private Map<String, EncodableValue<?>> keyOf(Call call) {
    Map<String, EncodableValue<?>> key = new LinkedHashMap<>();
    for (Asked asked : places.key()) {
      key.put(asked.property().attribute().storedName(), call.keyValue(asked));
    }
    return key;
  }
}
