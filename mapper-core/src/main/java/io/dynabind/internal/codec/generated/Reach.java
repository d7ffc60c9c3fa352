package io.dynabind.internal.codec.generated;

import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.problem.ModuleLines;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Whether a class that is generated into an entity's nest can reach what it needs. */
final class Reach {

  private Reach() {}

  /**
   * Says why a codec of a type cannot be generated, as far as that is known before trying.
   *
   * @return the reason and the repair, or null if nothing stands in the way
   */
  static @Nullable String obstacle(ObjectModel model) {
    Class<?> type = model.type().raw();
    if (type.isHidden()) {
      return type.getSimpleName() + " is a hidden class, which has no name for others";
    }
    if (!seesLibrary(type)) {
      return "its class loader does not see dynabind; load the library where the class is loaded,"
          + " or in a parent";
    }
    if (!ModuleLines.isRead(type)) {
      return ModuleLines.toGenerate(type);
    }
    if (!ModuleLines.isOpen(type)) {
      return ModuleLines.toGenerate(type);
    }
    String maker = obstacle(type, model.maker());
    if (maker != null) {
      return maker;
    }
    for (ComponentCode component : ComponentCode.of(model)) {
      String obstacle = obstacle(type, component);
      if (obstacle != null) {
        return obstacle;
      }
    }
    return null;
  }

  private static @Nullable String obstacle(Class<?> type, ComponentCode component) {
    Class<?> value = component.writeType();
    if (!reaches(type, value)) {
      return String.format(
          "%s, the type of %s.%s, is out of its reach; make it public",
          value.getSimpleName(), type.getSimpleName(), component.model().name());
    }
    Member unreachable = unreachable(type, component.model());
    return unreachable == null
        ? null
        : String.format(
            "%s.%s is out of reach from %s; give it a public getter and setter",
            unreachable.getDeclaringClass().getSimpleName(),
            unreachable.getName(),
            type.getSimpleName());
  }

  private static @Nullable String obstacle(Class<?> type, MakerModel maker) {
    if (!reaches(type, maker.target())) {
      return String.format(
          "%s, which builds %s, is out of its reach; make it public",
          maker.target().getSimpleName(), type.getSimpleName());
    }
    Member member = isReached(type, maker.start()) ? maker.build() : maker.start();
    return member == null || isReached(type, member)
        ? null
        : String.format(
            "%s, which makes %s, is out of its reach; make it public",
            member instanceof Method ? member.getName() + "()" : constructor(member),
            type.getSimpleName());
  }

  private static String constructor(Member member) {
    return "the constructor of " + member.getDeclaringClass().getSimpleName();
  }

  private static boolean isReached(Class<?> type, Member member) {
    return reaches(type, member) && reaches(type, member.getDeclaringClass());
  }

  private static boolean seesLibrary(Class<?> type) {
    if (type.getClassLoader() == ObjectCodec.class.getClassLoader()) {
      return true;
    }
    try {
      return Class.forName(ObjectCodec.class.getName(), false, type.getClassLoader())
          == ObjectCodec.class;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static @Nullable Member unreachable(Class<?> type, ComponentModel component) {
    if (!reaches(type, component.reader())) {
      return component.reader();
    }
    Member writer = component.writer();
    return writer == null || reaches(type, writer) ? null : writer;
  }

  /** The JVM's rules: private within the nest, anything else but public within the package. */
  private static boolean reaches(Class<?> type, Member member) {
    int modifiers = member.getModifiers();
    Class<?> declaring = member.getDeclaringClass();
    if (Modifier.isPublic(modifiers)) {
      return true;
    }
    return Modifier.isPrivate(modifiers)
        ? declaring.getNestHost() == type.getNestHost()
        : isNeighbour(type, declaring);
  }

  /** Values are cast to their types; in class files a nested one is public or its package's. */
  static boolean reaches(Class<?> type, Class<?> value) {
    Class<?> element = value;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    int modifiers = element.getModifiers();
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || isNeighbour(type, element);
  }

  private static boolean isNeighbour(Class<?> type, Class<?> other) {
    return other.getPackageName().equals(type.getPackageName())
        && other.getClassLoader() == type.getClassLoader();
  }
}
