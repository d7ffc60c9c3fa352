package io.dynabind.internal.introspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a class inherits from, the nearest first. */
final class Hierarchy {

  private Hierarchy() {}

  /** The class and its superclasses, without those that every record, or every class, has. */
  static List<Class<?>> classes(Class<?> type) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> c = type;
        c != null && c != Object.class && c != Record.class;
        c = c.getSuperclass()) {
      classes.add(c);
    }
    return classes;
  }

  /** All interfaces, those of the class first, then those of its superclasses. */
  static List<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> c : classes(type)) {
      List<Class<?>> level = List.of(c.getInterfaces());
      while (!level.isEmpty()) {
        List<Class<?>> next = new ArrayList<>();
        for (Class<?> i : level) {
          if (found.add(i)) {
            next.addAll(List.of(i.getInterfaces()));
          }
        }
        level = next;
      }
    }
    return List.copyOf(found);
  }

  /** The superclass and the interfaces that the class itself names. */
  static List<Class<?>> parents(Class<?> type) {
    List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
    if (type.getSuperclass() != null) {
      parents.add(0, type.getSuperclass());
    }
    return parents;
  }

  /** The classes, then the interfaces. */
  static List<Class<?>> lineage(Class<?> type) {
    List<Class<?>> lineage = classes(type);
    for (Class<?> c : lineage) {
      if (c.getInterfaces().length > 0) {
        lineage.addAll(interfaces(type));
        break;
      }
    }
    return lineage;
  }
}
