package io.dynabind.internal.codec.generated;

import io.dynabind.codec.ObjectCodec;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Member;
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
    Module own = Reach.class.getModule();
    Module theirs = type.getModule();
    if (!seesLibrary(type)) {
      return "its class loader does not see dynabind; load the library where the class is loaded,"
          + " or in a parent";
    }
    if (own.isNamed() && theirs.isNamed() && !theirs.canRead(own)) {
      return ModuleLines.of(type);
    }
    for (ComponentModel component : model.components()) {
      Member unreachable = unreachable(type, component);
      if (unreachable != null) {
        return String.format(
            "%s.%s is out of reach from %s; give it a public getter and setter",
            unreachable.getDeclaringClass().getSimpleName(),
            unreachable.getName(),
            type.getSimpleName());
      }
    }
    return null;
  }

  private static boolean seesLibrary(Class<?> type) {
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
        : declaring.getPackageName().equals(type.getPackageName())
            && declaring.getClassLoader() == type.getClassLoader();
  }
}
