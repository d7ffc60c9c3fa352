package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records of the values of some attributes. Immutable and thread-safe. */
final class RecordProjection<R> implements ItemProjection<R> {

  private final EntityCodec<?> codec;
  private final Constructor<R> constructor;
  private final List<AttributeModel> attributes;

  private RecordProjection(
      EntityCodec<?> codec, Constructor<R> constructor, List<AttributeModel> attributes) {
    this.codec = codec;
    this.constructor = constructor;
    this.attributes = attributes;
  }

  static <R> RecordProjection<R> of(EntityCodec<?> codec, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length == 0) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " is no record whose components are attributes of "
              + codec.model());
    }
    List<AttributeModel> attributes = new ArrayList<>();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      attributes.add(
          Projections.attribute(
              codec, type, components[i].getName(), TypeRef.of(components[i].getGenericType())));
    }
    return new RecordProjection<>(codec, constructor(type, types), attributes);
  }

  private static <R> Constructor<R> constructor(Class<R> type, Class<?>[] types) {
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          String.format(
              "%s cannot be made: add to module-info.java of %s: opens %s to io.dynabind.core;",
              type.getSimpleName(), type.getModule().getName(), type.getPackageName()),
          e);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Each record has a constructor of its components", e);
    }
  }

  @Override
  public Set<AttributeModel> attributes() {
    return new LinkedHashSet<>(attributes);
  }

  @Override
  public R make(AttributeValues values) {
    @Nullable Object[] components = new @Nullable Object[attributes.size()];
    for (int i = 0; i < components.length; i++) {
      AttributeModel attribute = attributes.get(i);
      Object found = values.get(attribute);
      components[i] = found == null ? absent(i) : found;
    }
    try {
      return constructor.newInstance(components);
    } catch (InvocationTargetException e) {
      throw new ItemFormatException(
          constructor.getDeclaringClass().getSimpleName() + " refused the values of an item",
          "$",
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object absent(int component) {
    AttributeModel attribute = attributes.get(component);
    Object absent = codec.absentValue(attribute);
    if (absent == null && constructor.getParameterTypes()[component].isPrimitive()) {
      throw new ItemFormatException(
          String.format(
              "%s.%s is %s, but attribute '%s' is absent or NULL; use %s or @Default",
              constructor.getDeclaringClass().getSimpleName(),
              attribute.name(),
              attribute.type(),
              attribute.storedName(),
              attribute.type().boxed()),
          ItemPath.ofAttribute(attribute.storedName()),
          null);
    }
    return absent;
  }
}
