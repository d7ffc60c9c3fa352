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

/** Whether a class that is generated for an entity can reach what it needs. */
final class Reach {

  private final Class<?> type;
  private final boolean nestmate;

  private Reach(Class<?> type, boolean nestmate) {
    this.type = type;
    this.nestmate = nestmate;
  }

  /**
   * Says why a codec of a type cannot be generated into its nest, as far as that is known before
   * trying.
   *
   * @return the reason and the repair, or null if nothing stands in the way
   */
  static @Nullable String obstacle(ObjectModel model) {
    return new Reach(model.type().raw(), true).to(model);
  }

  /**
   * Says why a codec of a type cannot be a class with a name beside it, which reaches nothing that
   * is private.
   *
   * @return the reason and the repair, or null if nothing stands in the way
   */
  static @Nullable String obstacleBeside(ObjectModel model) {
    return new Reach(model.type().raw(), false).to(model);
  }

  private @Nullable String to(ObjectModel model) {
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
    String maker = to(model.maker());
    if (maker != null) {
      return maker;
    }
    for (ComponentCode component : ComponentCode.of(model)) {
      String obstacle = to(component);
      if (obstacle != null) {
        return obstacle;
      }
    }
    return null;
  }

  private @Nullable String to(ComponentCode component) {
    Class<?> value = component.writeType();
    if (!reaches(type, value)) {
      return String.format(
          "%s, the type of %s.%s, is out of its reach; make it public",
          value.getSimpleName(), type.getSimpleName(), component.model().name());
    }
    Member unreachable = unreachable(component.model());
    return unreachable == null
        ? null
        : String.format(
            "%s.%s is out of reach from %s%s; give it a public getter and setter",
            unreachable.getDeclaringClass().getSimpleName(),
            unreachable.getName(),
            nestmate ? "" : "beside ",
            type.getSimpleName());
  }

  private @Nullable String to(MakerModel maker) {
    if (!reaches(type, maker.target())) {
      return String.format(
          "%s, which builds %s, is out of its reach; make it public",
          maker.target().getSimpleName(), type.getSimpleName());
    }
    Member member = isReached(maker.start()) ? maker.build() : maker.start();
    return member == null || isReached(member)
        ? null
        : String.format(
            "%s, which makes %s, is out of its reach; make it public",
            member instanceof Method ? member.getName() + "()" : constructor(member),
            type.getSimpleName());
  }

  private static String constructor(Member member) {
    return "the constructor of " + member.getDeclaringClass().getSimpleName();
  }

  private boolean isReached(Member member) {
    return reaches(member) && reaches(type, member.getDeclaringClass());
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

  private @Nullable Member unreachable(ComponentModel component) {
    if (!reaches(component.reader())) {
      return component.reader();
    }
    Member writer = component.writer();
    return writer == null || reaches(writer) ? null : writer;
  }

  /** The JVM's rules: private within the nest, anything else but public within the package. */
  private boolean reaches(Member member) {
    int modifiers = member.getModifiers();
    Class<?> declaring = member.getDeclaringClass();
    if (Modifier.isPublic(modifiers)) {
      return true;
    }
    return Modifier.isPrivate(modifiers)
        ? nestmate && declaring.getNestHost() == type.getNestHost()
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
