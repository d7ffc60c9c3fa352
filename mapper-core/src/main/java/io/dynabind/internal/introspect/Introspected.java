package io.dynabind.internal.introspect;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What introspecting one type has given.
 *
 * @param type the type
 * @param model its model, or null if it is missing what every model has
 * @param stored its attributes, each with what was said of its component
 * @param reached the types of its components that are models in turn
 * @param isSound whether it has no problem of its own
 * @param isComplete whether the model holds all attributes, so that a missing one is a mistake of
 *     its own
 */
record Introspected(
    TypeRef type,
    @Nullable ObjectModel model,
    List<Stored> stored,
    Set<TypeRef> reached,
    boolean isSound,
    boolean isComplete) {

  /**
   * An attribute with what was said of its component.
   *
   * @param attribute the attribute, flattened or not
   * @param draft what was said of the innermost component
   */
  record Stored(AttributeModel attribute, ComponentDraft draft) {

    boolean isFlattened() {
      return attribute.componentPath().size() > 1;
    }
  }

  /** Pairs attributes with drafts; a flattened component's are those of its own type. */
  static List<Stored> pair(
      ObjectModel model, List<ComponentDraft> drafts, Map<TypeRef, Introspected> known) {
    List<Stored> stored = new ArrayList<>();
    for (AttributeModel attribute : model.attributes()) {
      int component = attribute.componentPath().get(0);
      ComponentDraft draft = drafts.get(component);
      if (attribute.componentPath().size() > 1) {
        int first =
            (int)
                stored.stream()
                    .filter(s -> s.attribute().componentPath().get(0) == component)
                    .count();
        draft = inner(known, draft.property().type()).stored().get(first).draft();
      }
      stored.add(new Stored(attribute, draft));
    }
    return stored;
  }

  private static Introspected inner(Map<TypeRef, Introspected> known, TypeRef type) {
    Introspected inner = known.get(type);
    if (inner == null) {
      throw new IllegalStateException(type + " is flattened, but was not introspected");
    }
    return inner;
  }
}
