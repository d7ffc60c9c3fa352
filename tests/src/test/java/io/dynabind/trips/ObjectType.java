package io.dynabind.trips;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** A declared class as a type, with the argument of its parameter if it is generic. */
final class ObjectType implements JavaType {

  private final Declaration declaration;
  private final JavaType argument;
  private List<Member> members;
  private Constructor<?> constructor;

  /** A component with its type and its field. */
  private record Member(Part part, JavaType type, Field field) {}

  ObjectType(Declaration declaration, JavaType argument) {
    this.declaration = declaration;
    this.argument = argument;
  }

  Class<?> loaded() {
    return declaration.loaded;
  }

  @Override
  public String source() {
    return declaration.name + (argument == null ? "" : "<" + argument.boxed() + ">");
  }

  private List<Member> members() {
    if (members == null) {
      List<Member> found = new ArrayList<>();
      if (declaration.parent != null) {
        found.addAll(declaration.parent.members());
      }
      for (Part part : declaration.parts) {
        found.add(new Member(part, part.type().apply(argument), field(part)));
      }
      members = found;
    }
    return members;
  }

  private Field field(Part part) {
    try {
      Field field = declaration.loaded.getDeclaredField(part.name());
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object make(Chance chance) {
    if (!chance.take() || !chance.enter()) {
      return null;
    }
    Object value = makeHere(chance);
    chance.leave();
    return value;
  }

  /** Makes a value that stands where its owner stands: an item, or a flattened one. */
  Object makeHere(Chance chance) {
    Object[] values = members().stream().map(member -> makeComponent(member, chance)).toArray();
    try {
      return create(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object makeComponent(Member member, Chance chance) {
    if (member.part.role() == Part.Role.FLATTENED) {
      return chance.oneIn(6) ? null : ((ObjectType) member.type).makeHere(chance);
    }
    return member.type.makeOrNull(chance);
  }

  private Object create(Object[] values) throws ReflectiveOperationException {
    if (constructor == null) {
      constructor = declaration.loaded.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
    }
    if (declaration.kind.isMadeByParameters()) {
      return constructor.newInstance(values);
    }
    if (declaration.kind == Declaration.Kind.BUILDER) {
      return constructor.newInstance(builder(values));
    }
    Object bean = constructor.newInstance();
    for (int i = 0; i < values.length; i++) {
      members.get(i).field.set(bean, values[i]);
    }
    return bean;
  }

  private Object builder(Object[] values) throws ReflectiveOperationException {
    Class<?> type = constructor.getParameterTypes()[0];
    Constructor<?> maker = type.getDeclaredConstructor();
    maker.setAccessible(true);
    Object builder = maker.newInstance();
    for (int i = 0; i < values.length; i++) {
      Field field = type.getDeclaredField(members.get(i).part.name());
      field.setAccessible(true);
      field.set(builder, values[i]);
    }
    return builder;
  }

  private static Object value(Member member, Object owner) {
    try {
      return member.field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    for (Member member : members()) {
      Object expected = value(member, written);
      Object actual = value(member, read);
      Difference difference =
          switch (member.part.role()) {
            case STORED -> member.type.difference(expected, actual, form);
            case FLATTENED -> ((ObjectType) member.type).flatDifference(expected, actual, form);
            case IGNORED ->
                form == Form.ALIKE || isZero(actual)
                    ? null
                    : new Difference("ignored, but ", null, actual);
          };
      if (difference != null) {
        return difference.at(member.part.name());
      }
    }
    return null;
  }

  /** A flattened value of which nothing is stored reads back as null. */
  private Difference flatDifference(Object written, Object read, Form form) {
    boolean nothing = written == null || members().stream().allMatch(m -> isNothing(m, written));
    if (nothing && form == Form.ALIKE && read != null) {
      return members().stream().allMatch(m -> isNothing(m, read))
          ? null
          : Difference.between(written, read);
    }
    return nothing ? differenceFromAbsent(read) : difference(written, read, form);
  }

  private static boolean isNothing(Member member, Object owner) {
    Object value = value(member, owner);
    return switch (member.part.role()) {
      case STORED -> member.type.storesNothing(value);
      case FLATTENED ->
          value == null
              || ((ObjectType) member.type)
                  .members().stream().allMatch(inner -> isNothing(inner, value));
      case IGNORED -> true;
    };
  }

  private static boolean isZero(Object value) {
    return value == null || value.equals(0) || value.equals(false);
  }
}
