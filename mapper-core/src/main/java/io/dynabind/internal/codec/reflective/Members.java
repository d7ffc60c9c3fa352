package io.dynabind.internal.codec.reflective;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type as method handles, by component index: readers {@code (Object)Object},
 * writers {@code (Object,Object)Object}; and the makers, as they are: a handle cannot take the 254
 * parameters that a record may have.
 */
record Members(
    Executable start,
    @Nullable Method build,
    List<MethodHandle> readers,
    List<@Nullable MethodHandle> writers) {

  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);
  private static final MethodType WRITER =
      MethodType.methodType(Object.class, Object.class, Object.class);

  static Members of(ObjectModel model) throws IllegalAccessException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    List<ComponentModel> components = model.components();
    List<MethodHandle> readers = new ArrayList<>();
    List<@Nullable MethodHandle> writers = new ArrayList<>();
    for (ComponentModel component : components) {
      readers.add(reader(lookup, component.reader()));
      Member writer = component.writer();
      writers.add(writer == null ? null : writer(lookup, writer));
    }
    MakerModel maker = model.maker();
    Method build = maker.build() == null ? null : open(maker.build());
    return new Members(open(maker.start()), build, readers, writers);
  }

  private static MethodHandle reader(MethodHandles.Lookup lookup, Member member)
      throws IllegalAccessException {
    MethodHandle handle =
        member instanceof Field field
            ? lookup.unreflectGetter(open(field))
            : lookup.unreflect(open((Method) member));
    return handle.asType(READER);
  }

  private static MethodHandle writer(MethodHandles.Lookup lookup, Member member)
      throws IllegalAccessException {
    MethodHandle handle =
        member instanceof Field field
            ? lookup.unreflectSetter(open(field))
            : lookup.unreflect(open((Method) member));
    return handle.asType(WRITER);
  }

  private static <M extends AccessibleObject> M open(M member) throws IllegalAccessException {
    try {
      member.setAccessible(true);
      return member;
    } catch (InaccessibleObjectException e) {
      IllegalAccessException closed = new IllegalAccessException(e.getMessage());
      closed.initCause(e);
      throw closed;
    }
  }
}
