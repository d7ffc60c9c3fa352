package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an update of an item to an entity does, attribute by attribute. */
final class Changes<T> {

  private final EntityCodec<T> codec;
  private final List<AttributeModel> key;

  Changes(EntityCodec<T> codec) {
    this.codec = codec;
    this.key = codec.model().key().attributes();
  }

  /** Everything that the entity maps or carries, but for what others write; null removes. */
  List<UpdateAction> all(T entity) {
    List<UpdateAction> actions = new ArrayList<>();
    values(entity).forEach((name, value) -> actions.add(action(name, value)));
    return actions;
  }

  /** One attribute; absent ones are removed. */
  UpdateAction one(AttributeModel attribute, T entity) {
    return action(attribute.storedName(), codec.value(attribute, entity).orElse(null));
  }

  /**
   * What the second entity stores otherwise than the first, version and tokens aside.
   *
   * @param others what updates change by themselves
   */
  List<UpdateAction> between(T before, T after, Collection<AttributeModel> others) {
    Map<String, @Nullable EncodableValue<?>> old = values(before);
    Map<String, @Nullable EncodableValue<?>> changed = values(after);
    old.keySet().forEach(name -> changed.putIfAbsent(name, null));
    generated().forEach(attribute -> changed.remove(attribute.storedName()));
    others.forEach(other -> changed.remove(other.storedName()));
    List<UpdateAction> actions = new ArrayList<>();
    changed.forEach(
        (name, value) -> {
          if (!StoredValue.areEqual(name, old.get(name), value)) {
            actions.add(action(name, value));
            formerNames(name).stream()
                .filter(former -> changed.get(former) == null)
                .forEach(former -> actions.add(action(former, null)));
          }
        });
    return actions;
  }

  /** What every write makes. */
  private Stream<AttributeModel> generated() {
    return Stream.of(codec.model().version(), codec.model().tokens().ring())
        .filter(Objects::nonNull);
  }

  /** Under these the item may hold a value that would be read again. */
  private List<String> formerNames(String storedName) {
    return codec.model().attributes().stream()
        .filter(attribute -> attribute.storedName().equals(storedName))
        .map(AttributeModel::formerNames)
        .findFirst()
        .orElse(List.of());
  }

  /** Whether two entities have one key. */
  boolean areOfOneItem(T before, T after) {
    return key.stream().allMatch(attribute -> isSame(attribute, before, after));
  }

  private boolean isSame(AttributeModel attribute, T before, T after) {
    EncodableValue<?> first = codec.value(attribute, before).orElse(null);
    EncodableValue<?> second = codec.value(attribute, after).orElse(null);
    return StoredValue.areEqual(attribute.storedName(), first, second);
  }

  /** Refuses two entities that are not of one item. */
  void requireSameKey(T before, T after) {
    for (AttributeModel attribute : key) {
      if (!isSame(attribute, before, after)) {
        throw new IllegalArgumentException(
            String.format(
                "The %s before and after a change are two items: they differ in %s, which is part"
                    + " of the key",
                codec.model(), attribute));
      }
    }
  }

  /**
   * Stored name to value, or to null for what is to be absent. What one variant maps may be
   * carried, unmapped, by another.
   */
  private Map<String, @Nullable EncodableValue<?>> values(T entity) {
    Map<String, @Nullable EncodableValue<?>> values = new LinkedHashMap<>();
    for (AttributeModel attribute : codec.model().attributes()) {
      if (!key.contains(attribute) && !attribute.component().options().readOnly()) {
        values.put(attribute.storedName(), codec.value(attribute, entity).orElse(null));
        attribute.formerNames().forEach(former -> values.put(former, null));
      }
    }
    values.putAll(codec.unmapped(entity));
    return values;
  }

  private static UpdateAction action(String storedName, @Nullable EncodableValue<?> value) {
    AttributePath path = new AttributePath(storedName);
    return value == null ? new UpdateAction.Remove(path) : new UpdateAction.Set(path, value);
  }
}
