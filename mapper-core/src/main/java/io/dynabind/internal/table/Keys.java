package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.ItemSlot;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the keys that users pass into keys that are sent. */
final class Keys<T> {

  private final EntityCodec<T> codec;
  private final @Nullable UniqueGuards guards;
  private final List<AttributeModel> attributes;
  private final Map<Class<?>, List<Method>> records = new ConcurrentHashMap<>();

  Keys(EntityCodec<T> codec, @Nullable UniqueGuards guards) {
    this.codec = codec;
    this.guards = guards;
    this.attributes = codec.model().key().attributes();
  }

  /**
   * The key as a slot of an operation.
   *
   * @throws IllegalArgumentException if it is not a key of this entity
   */
  ItemSlot slot(@Nullable Object key) {
    if (key == null) {
      throw new IllegalArgumentException("The key of " + codec.model() + " is null");
    }
    return slotOf(parts(key));
  }

  /** The key of some values, in the order of its attributes. */
  ItemSlot slotOf(List<@Nullable Object> parts) {
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      AttributeModel attribute = attributes.get(i);
      if (EntityCodec.isEmptyKey(parts.get(i))) {
        throw new IllegalArgumentException(
            codec.model() + "." + attribute + " is part of the key and was given an empty value");
      }
      values.put(attribute.storedName(), Values.checked(codec, attribute, parts.get(i)));
    }
    ItemSlot slot = new ItemSlot.Values(values);
    if (guards != null) {
      guards.requireOwn(slot);
    }
    return slot;
  }

  /** The guards of unique attributes; null if there are none. */
  @Nullable UniqueGuards guards() {
    return guards;
  }

  @SuppressWarnings("unchecked") // checked by the class
  private List<@Nullable Object> parts(Object key) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (attributes.size() == 1 && Values.fits(attributes.get(0), key)) {
      parts.add(key);
    } else if (codec.model().type().isInstance(key)) {
      attributes.forEach(attribute -> parts.add(codec.get(attribute, (T) key)));
    } else {
      for (Method accessor : records.computeIfAbsent(key.getClass(), this::accessors)) {
        parts.add(read(accessor, key));
      }
    }
    return parts;
  }

  /** What reads the parts of a key, in the order of the key's attributes. */
  private List<Method> accessors(Class<?> type) {
    List<Method> accessors = KeyAccessors.of(type, attributes);
    if (accessors == null) {
      throw wrong(type);
    }
    for (Method found : accessors) {
      try {
        found.setAccessible(true);
      } catch (InaccessibleObjectException e) {
        throw new IllegalArgumentException(
            String.format(
                "%s cannot be read as a key: add to module-info.java of %s: opens %s to"
                    + " io.dynabind.core;",
                type.getSimpleName(), type.getModule().getName(), type.getPackageName()),
            e);
      }
    }
    return accessors;
  }

  private IllegalArgumentException wrong(Class<?> found) {
    String expected =
        attributes.stream()
            .map(a -> a.type() + " " + a.component().name())
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        String.format(
            "The key of %s is (%s), but was given as %s: give %sa record with components of %s, or"
                + " the entity itself",
            codec.model(),
            expected,
            found.getSimpleName(),
            attributes.size() == 1 ? "the value alone, " : "",
            attributes.size() == 1 ? "this name" : "these names"));
  }

  private static @Nullable Object read(Method accessor, Object key) {
    try {
      return accessor.invoke(key);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(accessor.getName() + " of the key failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
