package io.dynabind.internal.introspect;

import io.dynabind.internal.problem.Problems;
import io.dynabind.introspect.Convention;
import java.util.ArrayList;
import java.util.List;

/** Finds the sealed types whose table an entity shares with other variants. */
final class Roots {

  private Roots() {}

  /**
   * The topmost sealed types with a table and a discriminator that the class is, or is below. More
   * than one is a mistake; none means that the class is an entity by itself.
   */
  static List<Class<?>> of(Class<?> type, List<Convention> conventions) {
    List<Class<?>> found = new ArrayList<>(0);
    for (Class<?> parent : Hierarchy.lineage(type)) {
      if (isRoot(parent, conventions)) {
        found.add(parent);
      }
    }
    if (found.size() < 2) {
      return found;
    }
    return found.stream()
        .filter(c -> found.stream().noneMatch(o -> o != c && o.isAssignableFrom(c)))
        .toList();
  }

  /** Whether a class has a table, its own or that of a sealed type above it. */
  static boolean isEntity(Class<?> type, List<Convention> conventions) {
    TypeDraft draft = new TypeDraft(new Findings(new Problems(), type));
    TypeElement element = new TypeElement(type);
    conventions.forEach(convention -> convention.type(element, draft));
    return draft.isEntity() || !of(type, conventions).isEmpty();
  }

  /** What is wrong with it is reported when it is introspected itself. */
  private static boolean isRoot(Class<?> type, List<Convention> conventions) {
    if (!Classes.isSealed(type)) {
      return false;
    }
    Findings unheard = new Findings(new Problems(), type);
    TypeDraft draft = new TypeDraft(unheard);
    TypeElement element = new TypeElement(type);
    conventions.forEach(convention -> convention.type(element, draft));
    return draft.isEntity() && VariantDraft.of(type, conventions, unheard).discriminator() != null;
  }
}
