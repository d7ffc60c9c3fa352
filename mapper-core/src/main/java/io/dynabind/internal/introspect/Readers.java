package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What gives the values of a class's components: {@code getX()}, {@code isX()}, {@code x()}, x. */
final class Readers {

  private static final TypeRef BOOLEAN = TypeRef.of(boolean.class);

  private final TypeRef type;
  private final Accessors accessors;

  Readers(TypeRef type) {
    this.type = type;
    this.accessors = new Accessors(type);
  }

  Accessors accessors() {
    return accessors;
  }

  TypeRef typeOf(Member member) {
    return member instanceof Field field
        ? type.resolve(field.getGenericType(), field.getDeclaringClass())
        : accessors.typeOf((Method) member);
  }

  /** The type of a reader as it is written. */
  static Type source(Member reader) {
    return reader instanceof Field field
        ? field.getGenericType()
        : ((Method) reader).getGenericReturnType();
  }

  /** The getters of a component, those that others override included, then its field. */
  List<Member> named(String component) {
    List<Member> readers = new ArrayList<>();
    Set<String> names = Accessors.getterNames(component, BOOLEAN);
    names.add(component);
    for (String name : names) {
      accessors.getters().stream()
          .filter(m -> m.getName().equals(name) && isGetter(m, component))
          .forEach(readers::add);
    }
    Field field = field(component);
    if (field != null) {
      readers.add(field);
    }
    return readers;
  }

  /** {@code isX()} is a getter only if it gives a boolean. */
  private boolean isGetter(Method method, String component) {
    return method.getName().equals(component)
        || Accessors.getterNames(component, typeOf(method)).contains(method.getName());
  }

  private @Nullable Field field(String name) {
    for (Class<?> c : Hierarchy.classes(type.raw())) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
          return field;
        }
      }
    }
    return null;
  }

  /** Of what reads a component, the first that may be used: a private method is another matter. */
  static @Nullable Member first(List<Member> readers) {
    return readers.stream()
        .filter(m -> m instanceof Field || !Modifier.isPrivate(m.getModifiers()))
        .findFirst()
        .orElse(null);
  }

  static List<AnnotatedElement> places(List<? extends Member> members) {
    return members.stream().map(AnnotatedElement.class::cast).toList();
  }

  /** Whether values of a type can be handed to what takes another. */
  static boolean fits(TypeRef given, TypeRef taken) {
    return given.boxed().equals(taken.boxed())
        || Objects.equals(taken, given.supertype(taken.raw()));
  }
}
