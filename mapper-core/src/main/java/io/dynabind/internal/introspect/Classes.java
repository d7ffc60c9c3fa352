package io.dynabind.internal.introspect;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Which classes are stored component by component. */
final class Classes {

  private Classes() {}

  /** Whether a type is stored as one of its variants; not if it says itself what makes it. */
  static boolean isSealed(Class<?> type) {
    return type.isSealed()
        && Modifier.isAbstract(type.getModifiers())
        && !Enum.class.isAssignableFrom(type)
        && !isPlatform(type)
        && !Makers.isDeclared(type);
  }

  /** Whether a type of the application's is abstract, and says nothing about what it stands for. */
  static boolean couldBeSealed(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers())
        && !type.isPrimitive()
        && !type.isArray()
        && !type.isAnnotation()
        && !type.isEnum()
        && !type.isSealed()
        && !isPlatform(type);
  }

  /** Why values of a class cannot be made, or null if they perhaps can. */
  static @Nullable String flaw(Class<?> type) {
    if (type.isPrimitive()) {
      return "is a primitive";
    }
    if (type.isArray()) {
      return "is an array";
    }
    if (type.isAnnotation()) {
      return "is an annotation";
    }
    if (type.isInterface() && !isMade(type)) {
      return "is an interface";
    }
    if (type.isEnum() || (type.getSuperclass() != null && type.getSuperclass().isEnum())) {
      return "is an enum";
    }
    if (isPlatform(type)) {
      return "is a class of the JDK";
    }
    if (Modifier.isAbstract(type.getModifiers()) && !isMade(type)) {
      return "is abstract";
    }
    return inheritedFlaw(type);
  }

  private static @Nullable String inheritedFlaw(Class<?> type) {
    boolean nested = type.isMemberClass() || type.isLocalClass() || type.isAnonymousClass();
    if (nested && !type.isRecord() && !Modifier.isStatic(type.getModifiers())) {
      return "is an inner class, which is not static";
    }
    for (Class<?> parent : Hierarchy.classes(type)) {
      if (isPlatform(parent)) {
        return "extends " + parent.getSimpleName() + ", a class of the JDK";
      }
    }
    return null;
  }

  private static boolean isMade(Class<?> type) {
    return !isPlatform(type) && Makers.isDeclared(type);
  }

  static boolean isPlatform(Class<?> type) {
    String module = type.getModule().getName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }
}
