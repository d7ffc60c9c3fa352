package io.dynabind.internal.introspect;

import io.dynabind.internal.problem.Problems;
import io.dynabind.introspect.Convention;
import java.util.List;

/** Finds the sealed types whose table an entity shares with other variants. */
final class Roots {

  private Roots() {}

  /**
   * The topmost sealed types with a table and a discriminator that the class is, or is below. More
   * than one is a mistake; none means that the class is an entity by itself.
   */
  static List<Class<?>> of(Class<?> type, List<Convention> conventions) {
    List<Class<?>> found =
        Hierarchy.lineage(type).stream().filter(c -> isRoot(c, conventions)).toList();
    return found.stream()
        .filter(c -> found.stream().noneMatch(o -> o != c && o.isAssignableFrom(c)))
        .toList();
  }

  /** What is wrong with it is reported when it is introspected itself. */
  private static boolean isRoot(Class<?> type, List<Convention> conventions) {
    if (!Classes.isSealed(type)) {
      return false;
    }
    Findings unheard = new Findings(new Problems(), type);
    TypeDraft draft = new TypeDraft(unheard);
    conventions.forEach(convention -> convention.type(new TypeElement(type), draft));
    return draft.isEntity() && VariantDraft.of(type, conventions, unheard).discriminator() != null;
  }
}
