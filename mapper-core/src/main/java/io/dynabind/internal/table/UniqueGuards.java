package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.UniqueModel;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The unique attributes of an entity. Each value is guarded by an item of its own in the same
 * table, under a hash key that is made of the attribute, its scope and the value.
 */
final class UniqueGuards {

  /** No other item has a hash key that begins so. */
  static final String PREFIX = EntityModel.GUARD + "#";

  private static final int LONGEST_HASH_KEY = 2048;

  private final EntityCodec<?> codec;
  private final List<UniqueModel> uniques;
  private final Map<String, AttributeModel> watched = new LinkedHashMap<>();
  private final GuardItems items;

  private UniqueGuards(EntityCodec<?> codec, List<UniqueModel> uniques) {
    this.codec = codec;
    this.uniques = uniques;
    this.items = new GuardItems(codec);
    for (UniqueModel unique : uniques) {
      watched.put(unique.attribute().storedName(), unique.attribute());
      if (unique.scope() != null) {
        watched.put(unique.scope().storedName(), unique.scope());
      }
    }
  }

  /**
   * The guards of an entity's unique attributes.
   *
   * @return null if it has none
   * @throws io.dynabind.problem.MappingException if they, or the key, are not stored as strings
   */
  static @Nullable UniqueGuards of(EntityCodec<?> codec) {
    List<UniqueModel> uniques = codec.model().uniques();
    if (uniques.isEmpty()) {
      return null;
    }
    UniqueGuards guards = new UniqueGuards(codec, uniques);
    GuardProblems.check(codec, guards.watched.values());
    return guards;
  }

  /** Marks what would change the text of its neighbour. */
  static String escaped(String part) {
    return part.replace("%", "%25").replace("#", "%23");
  }

  /** Refuses the key of a guard. */
  void requireOwn(ItemSlot key) {
    Scalar hash = RawKey.written(key::write).get(items.hashKey());
    if (hash != null && hash.text().startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          String.format(
              "A key of %s begins with '%s', as those of the guards of unique attributes do",
              codec.model(), PREFIX));
    }
  }

  /** What the write of a whole entity says. */
  <T> Claims whole(EntityCodec<T> own, ItemSlot key, Claims.Kind kind, T entity) {
    requireOwn(key);
    Map<String, @Nullable String> sent = new HashMap<>();
    watched.forEach(
        (name, attribute) ->
            sent.put(name, own.value(attribute, entity).map(this::text).orElse(null)));
    // In a batch, what is too long is to be known before anything is sent.
    uniques.forEach(unique -> guard(unique, sent::get));
    return new Claims(this, key, kind, sent);
  }

  /** What an update says; null if it leaves all unique attributes and scopes alone. */
  @Nullable Claims changed(ItemSlot key, List<UpdateAction> actions) {
    requireOwn(key);
    Map<String, @Nullable String> sent = new HashMap<>();
    for (UpdateAction action : actions) {
      String name = action.path() instanceof AttributePath path ? path.storedName() : "";
      if (watched.containsKey(name)) {
        sent.put(
            name,
            action instanceof UpdateAction.Set set
                ? text(((Operand.Encoded) set.value()).value())
                : null);
      }
    }
    if (sent.isEmpty()) {
      return null;
    }
    RawKey raw = RawKey.written(key::write);
    for (String name : raw.names()) {
      Scalar part = raw.get(name);
      if (watched.containsKey(name) && part != null) {
        sent.put(name, part.text()); // a scope, of an item that may not be there yet
      }
    }
    return new Claims(this, key, Claims.Kind.UPDATED, sent);
  }

  /** What a deletion says. */
  Claims none(ItemSlot key) {
    requireOwn(key);
    return new Claims(this, key, Claims.Kind.DELETED, Map.of());
  }

  private String text(EncodableValue<?> value) {
    ItemSlot.Values slot = new ItemSlot.Values(Map.of("v", value));
    return Objects.requireNonNull(RawKey.written(slot::write).get("v")).text();
  }

  /** Reads what is stored now. */
  GetItem read(ItemOperation write, Claims claims) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    Set<String> names = new LinkedHashSet<>(watched.keySet());
    names.add(items.hashKey());
    String projection = renderer.renderProjection(names.stream().map(AttributePath::new).toList());
    return new GetItem(
        write.origin(),
        write.table(),
        codec,
        claims.key(),
        projection,
        renderer.placeholders(),
        true);
  }

  SeenItem seen(@Nullable ItemReader item) {
    if (item == null) {
      return SeenItem.ABSENT;
    }
    Map<String, String> texts = new HashMap<>();
    Set<String> others = new HashSet<>();
    item.beginMap();
    for (String name : watched.keySet()) {
      Scalar found = item.lookAhead(name);
      if (found != null && found.type() == AttributeType.S) {
        texts.put(name, found.text());
      } else if (found != null) {
        others.add(name);
      }
    }
    return new SeenItem(true, texts, others);
  }

  /**
   * Plans a write, given what is stored.
   *
   * @param foreign guards of old values that are other items', and are left to them
   */
  GuardPlan plan(ItemOperation write, Claims claims, SeenItem seen, Set<String> foreign) {
    List<GuardPlan.Step> steps = new ArrayList<>();
    String owner = items.owner(claims.key());
    boolean deleted = claims.kind() == Claims.Kind.DELETED;
    boolean whole = !deleted && claims.kind() != Claims.Kind.UPDATED;
    for (UniqueModel unique : uniques) {
      String old = guard(unique, seen::text);
      String now = deleted ? null : guard(unique, name -> value(claims, seen, name));
      boolean same = Objects.equals(old, now);
      if (now != null && (whole || !same)) {
        String name = unique.attribute().name();
        steps.add(new GuardPlan.Step(now, name, items.take(write, now, name, owner)));
      }
      if (old != null && !same && !foreign.contains(old)) {
        steps.add(new GuardPlan.Step(old, null, items.giveUp(write, old, owner)));
      }
    }
    ItemOperation demanding =
        claims.kind() == Claims.Kind.INSERTED
            ? write
            : Unchanged.demanding(write, items.hashKey(), seen, watched.keySet());
    return new GuardPlan(seen, demanding, steps);
  }

  private static @Nullable String value(Claims claims, SeenItem seen, String name) {
    return claims.sent().containsKey(name) ? claims.sent().get(name) : seen.text(name);
  }

  private @Nullable String guard(UniqueModel unique, Function<String, @Nullable String> values) {
    String value = values.apply(unique.attribute().storedName());
    if (value == null) {
      return null;
    }
    String guard =
        PREFIX
            + escaped(unique.attribute().storedName())
            + "#"
            + scope(unique.scope(), values)
            + "#"
            + value;
    if (guard.getBytes(StandardCharsets.UTF_8).length > LONGEST_HASH_KEY) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s is unique, and too long for that: its guard's key would have more than %d"
                  + " bytes",
              codec.model(), unique.attribute(), LONGEST_HASH_KEY));
    }
    return guard;
  }

  private static String scope(
      @Nullable AttributeModel scope, Function<String, @Nullable String> values) {
    if (scope == null) {
      return "";
    }
    String value = values.apply(scope.storedName());
    return value == null ? "-" : "=" + escaped(value);
  }
}
