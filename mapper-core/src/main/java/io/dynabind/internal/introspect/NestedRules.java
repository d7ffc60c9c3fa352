package io.dynabind.internal.introspect;

import io.dynabind.annotation.Table;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.TypeRef;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.ProblemId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What promises something of an item has no effect in a value that stands inside of one. */
final class NestedRules {

  /** What a value may say of the item that it is flattened into. */
  private static final List<Word> OF_ITEMS =
      List.of(Word.VERSION, Word.TIME_TO_LIVE, Word.UNIQUE, Word.READ_ONLY);

  private final ObjectIntrospector objects;
  private final Problems problems;
  private final Set<Place> reported = new HashSet<>();

  NestedRules(ObjectIntrospector objects, Problems problems) {
    this.objects = objects;
    this.problems = problems;
  }

  private record Place(TypeRef type, String component) {}

  /** The types whose components are attributes of an entity's items. */
  private record Own(Set<TypeRef> items, Set<TypeRef> flattened) {}

  /**
   * Reports what stands in types that are no items.
   *
   * @return whether nothing does
   */
  boolean check(TypeRef entity) {
    Introspected found = objects.known(entity);
    if (found == null || found.reached().isEmpty()) {
      return true;
    }
    Own own = new Own(new HashSet<>(), new HashSet<>());
    own.items().add(entity);
    ObjectModel model = model(entity);
    SealedModel sealed = model == null ? null : model.sealed();
    if (sealed != null) {
      for (VariantModel variant : sealed.variants()) {
        own.items().add(variant.object().type());
      }
    }
    for (TypeRef item : own.items()) {
      addFlattened(item, own.flattened());
    }
    return check(entity, own, new HashSet<>());
  }

  private @Nullable ObjectModel model(TypeRef type) {
    Introspected found = objects.known(type);
    return found == null ? null : found.model();
  }

  private void addFlattened(TypeRef type, Set<TypeRef> flattened) {
    ObjectModel model = model(type);
    if (model != null) {
      for (ComponentModel component : model.components()) {
        if (component.storage() == Storage.FLATTENED && flattened.add(component.type())) {
          addFlattened(component.type(), flattened);
        }
      }
    }
  }

  private boolean check(TypeRef type, Own own, Set<TypeRef> seen) {
    Introspected found = objects.known(type);
    if (found == null || !seen.add(type)) {
      return true;
    }
    boolean sound = own.items().contains(type) || check(found, own.flattened().contains(type));
    for (TypeRef inner : found.reached()) {
      sound &= check(inner, own, seen);
    }
    return sound;
  }

  /** An entity that stands in another one is data, and all that it says with it. */
  private boolean check(Introspected found, boolean flattened) {
    if (found.type().raw().isAnnotationPresent(Table.class)) {
      return true;
    }
    boolean sound = true;
    for (Stored each : found.stored()) {
      ComponentDraft draft = each.draft();
      if (each.isFlattened() || draft.isSilent()) {
        continue;
      }
      if (draft.is(Word.WRITE_TOKENS)) {
        sound = false;
        reportTokens(found.type(), draft);
      }
      for (Word word : flattened ? List.<Word>of() : OF_ITEMS) {
        if (draft.is(word)) {
          sound = false;
          report(found.type(), draft, word);
        }
      }
    }
    return sound;
  }

  private void reportTokens(TypeRef type, ComponentDraft draft) {
    Findings findings = new Findings(problems, type.raw());
    String component = draft.property().name();
    if (reported.add(new Place(type, component))) {
      findings.reportAt(
          component,
          ProblemId.INVALID_WRITE_TOKENS,
          String.format(
              "%s takes the tokens of writes, but %s is stored inside of an item.",
              findings.name(component), findings.name()),
          "Move it into the entity.");
    }
  }

  private void report(TypeRef type, ComponentDraft draft, Word word) {
    Findings findings = new Findings(problems, type.raw());
    String component = draft.property().name();
    if (reported.add(new Place(type, component))) {
      findings.reportAt(
          component,
          ProblemId.MISPLACED_ANNOTATION,
          String.format(
              "%s has %s, but %s is stored inside of an item, where it means nothing.",
              findings.name(component), word, findings.name()),
          "Move it into the entity, or remove " + word + ".");
    }
  }
}
