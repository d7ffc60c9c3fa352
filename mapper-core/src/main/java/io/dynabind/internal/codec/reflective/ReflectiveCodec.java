package io.dynabind.internal.codec.reflective;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reaches the members of a type by method handles. */
final class ReflectiveCodec<T> extends ObjectCodec<T> {

  private final Members members;
  private final List<ComponentModel> components;

  ReflectiveCodec(ObjectModel model, @Nullable Codec<?>[] codecs, Members members) {
    super(model, codecs);
    this.members = members;
    this.components = model.components();
  }

  @Override
  @SuppressWarnings("unchecked") // each codec is that of its component's type
  public void encodeComponents(ItemWriter writer, T value, AttributeNames names, int offset) {
    for (int c = 0; c < components.size(); c++) {
      Storage storage = components.get(c).storage();
      if (storage == Storage.IGNORED) {
        continue;
      }
      Object component = get(value, c);
      Codec<Object> codec = (Codec<Object>) codec(c);
      if (component == null || (!isPrimitive(c) && codec.isAbsent(component))) {
        if (components.get(c).options().storesNulls()) {
          writer.name(names, offset + offset(c));
          writer.nul();
        }
        continue;
      }
      if (storage == Storage.FLATTENED) {
        ((ObjectCodec<Object>) codec)
            .encodeComponents(writer, component, names, offset + offset(c));
      } else {
        writer.name(names, offset + offset(c));
        codec.encode(writer, component);
      }
    }
  }

  @Override
  protected T decodeComponents(ItemReader reader, AttributeNames names) {
    return decodeByArray(reader);
  }

  @Override
  public @Nullable Object get(T value, int component) {
    try {
      return (Object) members.readers().get(component).invokeExact((Object) value);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  @Override
  public T create(@Nullable Object[] values) {
    try {
      if (model().kind() == ObjectModel.Kind.RECORD) {
        return construct(withZeros(values));
      }
      T bean = construct();
      for (int c = 0; c < values.length; c++) {
        if (isSet(c, values[c])) {
          set(bean, c, values[c]);
        }
      }
      return bean;
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  @SuppressWarnings("unchecked") // the constructor makes values of this type
  private T construct(@Nullable Object... values) throws Throwable {
    try {
      return (T) members.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Null is set too, but not into a primitive, and not where the bean's own word counts. */
  private boolean isSet(int component, @Nullable Object value) {
    ComponentModel target = components.get(component);
    if (target.storage() == Storage.IGNORED) {
      return value != null && target.writer() != null;
    }
    return value != null || !isPrimitive(component);
  }

  private boolean isPrimitive(int component) {
    return components.get(component).type().raw().isPrimitive();
  }

  /** An ignored primitive component of a record has no value: it gets its zero. */
  private @Nullable Object[] withZeros(@Nullable Object[] values) {
    @Nullable Object[] complete = values.clone();
    for (int c = 0; c < complete.length; c++) {
      Class<?> type = components.get(c).type().raw();
      if (complete[c] == null && type.isPrimitive()) {
        complete[c] = Array.get(Array.newInstance(type, 1), 0);
      }
    }
    return complete;
  }

  @Override
  public void set(T bean, int component, @Nullable Object value) {
    MethodHandle writer = members.writers().get(component);
    if (writer == null) {
      throw new UnsupportedOperationException(model() + " cannot be changed");
    }
    try {
      writer.invoke(bean, value);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  /** Members throw what they like; what is checked is wrapped. */
  private static RuntimeException thrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException runtime ? runtime : new UndeclaredThrowableException(e);
  }
}
