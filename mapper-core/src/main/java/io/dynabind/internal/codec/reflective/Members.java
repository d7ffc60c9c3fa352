package io.dynabind.internal.codec.reflective;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type, open to dynabind. They are called by core reflection: on JDK 17 the first
 * calls of ten members take a tenth of the time that method handles take, which need classes.
 */
final class Members {

  private final Executable start;
  private final @Nullable Method build;
  private final Member[] readers;
  private final @Nullable Member[] writers;

  private Members(MakerModel maker, int components) {
    this.start = maker.start();
    this.build = maker.build();
    this.readers = new Member[components];
    this.writers = new Member[components];
  }

  static Members of(ObjectModel model) throws IllegalAccessException {
    List<ComponentModel> components = model.components();
    Members members = new Members(model.maker(), components.size());
    open(members.start);
    if (members.build != null) {
      open(members.build);
    }
    for (int c = 0; c < members.readers.length; c++) {
      members.readers[c] = open(components.get(c).reader());
      Member writer = components.get(c).writer();
      members.writers[c] = writer == null ? null : open(writer);
    }
    return members;
  }

  private static Member open(Member member) throws IllegalAccessException {
    try {
      ((AccessibleObject) member).setAccessible(true);
      return member;
    } catch (InaccessibleObjectException e) {
      IllegalAccessException closed = new IllegalAccessException(e.getMessage());
      closed.initCause(e);
      throw closed;
    }
  }

  @Nullable Object read(Object owner, int component) throws ReflectiveOperationException {
    return readers[component] instanceof Method method
        ? method.invoke(owner)
        : ((Field) readers[component]).get(owner);
  }

  @Nullable Member writer(int component) {
    return writers[component];
  }

  /** Writes a component, and gives what a setter returns. */
  static @Nullable Object write(Member writer, Object owner, @Nullable Object value)
      throws ReflectiveOperationException {
    if (writer instanceof Method method) {
      return method.invoke(owner, value);
    }
    ((Field) writer).set(owner, value);
    return null;
  }

  Object make(@Nullable Object... values) throws ReflectiveOperationException {
    return start instanceof Constructor<?> constructor
        ? constructor.newInstance(values)
        : ((Method) start).invoke(null, values);
  }

  /** The last step, for a value that has grown in a builder. */
  Object finish(Object growing) throws ReflectiveOperationException {
    return build == null ? growing : build.invoke(growing);
  }
}
