package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through the type of a component for types that are models in turn, or have no codec. */
final class NestedTypes {

  /** DynamoDB nests no deeper: a type that does has grown out of its own arguments. */
  private static final int MOST_LEVELS = 32;

  private final Predicate<TypeRef> claimed;
  private final Predicate<TypeRef> opaque;

  /** Types that hold no model and lack nothing, such as those that nearly all components have. */
  private final Set<TypeRef> settled = new HashSet<>();

  NestedTypes(Predicate<TypeRef> claimed, Predicate<TypeRef> opaque) {
    this.claimed = claimed;
    this.opaque = opaque;
  }

  boolean isClaimed(TypeRef type) {
    return claimed.test(type.boxed());
  }

  boolean isOpaque(TypeRef type) {
    return opaque.test(type.boxed());
  }

  /** Whether the type is stored component by component, be it as one of several variants. */
  boolean isObject(TypeRef type) {
    boolean possible = Classes.flaw(type.raw()) == null || Classes.isSealed(type.raw());
    return possible && !isClaimed(type);
  }

  boolean checkResolved(ComponentDraft draft) {
    Property property = draft.property();
    if (property.type().isResolved()) {
      return true;
    }
    draft.report(
        ProblemId.UNRESOLVED_TYPE,
        String.format(
            "%s %s.", draft.title(), Unresolved.describe(property.source(), property.type())),
        Unresolved.repair(property.source(), property.type()));
    return false;
  }

  /** Gives each type inside the component's that is a model, and reports those without codec. */
  List<TypeRef> visit(ComponentDraft draft, TypeRef type, String role) {
    if (settled.contains(type)) {
      return List.of();
    }
    List<TypeRef> models = new ArrayList<>(0);
    if (visit(draft, type, role, models) && models.isEmpty()) {
      settled.add(type);
    }
    return models;
  }

  /** Says whether nothing was reported. */
  private boolean visit(ComponentDraft draft, TypeRef type, String role, List<TypeRef> models) {
    boolean fine = true;
    if (levels(type) > MOST_LEVELS) {
      draft.report(
          ProblemId.UNRESOLVED_TYPE,
          String.format(
              "%s has a type that contains itself with ever longer type arguments.", draft.title()),
          "Let the recursion repeat the same type arguments.");
      fine = false;
    } else if (isOpaque(type)) {
      return true;
    } else if (isObject(type)) {
      models.add(type);
    } else {
      String flaw = Classes.flaw(type.raw());
      if (flaw != null && !isClaimed(type)) {
        reportUnsupported(draft, type, role, flaw);
        fine = false;
      }
      for (TypeRef argument : type.arguments()) {
        if (!argument.raw().isPrimitive()) {
          fine &= visit(draft, argument, role, models);
        }
      }
    }
    return fine;
  }

  private static void reportUnsupported(
      ComponentDraft draft, TypeRef type, String role, String flaw) {
    TypeRef whole = draft.property().type();
    String found = whole.equals(type) ? type.toString() : type + " in " + whole;
    draft.report(
        ProblemId.UNSUPPORTED_TYPE,
        String.format(
            "%s %s %s, for which there is no codec: it %s.",
            draft.title(), role, role.equals("has the type") ? found : type, flaw),
        String.format(
            "%s an AttributeConverter for %s with the builder, or put @Convert or @Ignore on the"
                + " component.",
            Classes.couldBeSealed(type.raw())
                ? "Make " + type + " sealed, with @Discriminator, or register"
                : "Register",
            type));
  }

  private static int levels(TypeRef type) {
    int deepest = 0;
    for (TypeRef argument : type.arguments()) {
      deepest = Math.max(deepest, levels(argument));
    }
    return 1 + deepest;
  }
}
