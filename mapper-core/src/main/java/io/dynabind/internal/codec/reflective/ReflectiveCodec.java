package io.dynabind.internal.codec.reflective;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reaches the members of a type by reflection. */
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
      if (storage == Storage.IGNORED || components.get(c).options().readOnly()) {
        continue;
      }
      Object component = get(value, c);
      if (storage == Storage.UNMAPPED) {
        encodeUnmapped(writer, names, c, component);
        continue;
      }
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
    return decodeByArray(reader, names);
  }

  @Override
  public @Nullable Object get(T value, int component) {
    try {
      return members.read(value, component);
    } catch (ReflectiveOperationException e) {
      throw thrown(e);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the maker gives values of this type
  public T create(@Nullable Object[] values) {
    try {
      if (model().kind().takesAll()) {
        return (T) members.make(withZeros(values));
      }
      Object growing = members.make();
      for (int c = 0; c < values.length; c++) {
        if (isSet(c, values[c])) {
          growing = step(growing, c, told(values[c]));
        }
      }
      return (T) members.finish(growing);
    } catch (ReflectiveOperationException e) {
      throw thrown(e);
    }
  }

  /** What a builder's setter returns may be the next builder. */
  private Object step(Object growing, int component, @Nullable Object value)
      throws ReflectiveOperationException {
    Member writer = members.writer(component);
    if (writer == null) {
      throw unchangeable();
    }
    Object next = Members.write(writer, growing, value);
    if (writer instanceof Method setter && model().maker().goesOnWith(setter)) {
      return Objects.requireNonNull(next);
    }
    return growing;
  }

  /**
   * Null is set too, but not into a primitive, and not where the bean's own word counts, or the
   * builder's.
   */
  private boolean isSet(int component, @Nullable Object value) {
    ComponentModel target = components.get(component);
    if (target.storage() == Storage.IGNORED) {
      return value != null && target.writer() != null;
    }
    return value != null || (model().kind() == ObjectModel.Kind.BEAN && !isPrimitive(component));
  }

  private boolean isPrimitive(int component) {
    return components.get(component).type().raw().isPrimitive();
  }

  /** An ignored primitive component has no value: it gets its zero. */
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
    if (model().kind() != ObjectModel.Kind.BEAN) {
      throw unchangeable();
    }
    try {
      step(bean, component, value);
    } catch (ReflectiveOperationException e) {
      throw thrown(e);
    }
  }

  /** Members throw what they like; what is checked is wrapped. */
  private static RuntimeException thrown(ReflectiveOperationException e) {
    Throwable thrown = e instanceof InvocationTargetException ? e.getCause() : e;
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime
        ? runtime
        : new UndeclaredThrowableException(thrown);
  }
}
