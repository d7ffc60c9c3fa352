package io.dynabind.internal.introspect;

import io.dynabind.annotation.Form;
import io.dynabind.internal.problem.Problems;
import io.dynabind.introspect.Convention;
import io.dynabind.model.CallbackModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records and classes become models, each once. The types of their components are kept for later,
 * so that types may contain each other; only a flattened one is introspected at once.
 */
final class ObjectIntrospector {

  private record Waiting(TypeRef type, String reachedFrom) {}

  private final List<Convention> conventions;
  private final NestedTypes nested;
  private final Problems problems;
  private final Map<TypeRef, Introspected> known = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Deque<TypeRef> flattening = new ArrayDeque<>();

  ObjectIntrospector(List<Convention> conventions, NestedTypes nested, Problems problems) {
    this.conventions = conventions;
    this.nested = nested;
    this.problems = problems;
  }

  @Nullable Introspected known(TypeRef type) {
    return known.get(type);
  }

  /** Introspects all types that were reached so far, and those that they reach. */
  void finish() {
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      checkNested(introspect(next.type(), ", the type of " + next.reachedFrom() + ","));
    }
  }

  /** Whether neither the type nor any that it reaches has a problem. */
  boolean isSound(TypeRef type) {
    Introspected found = known.get(type);
    return (found != null && found.reached().isEmpty())
        ? found.isSound()
        : isSound(type, new HashSet<>());
  }

  private boolean isSound(TypeRef type, Set<TypeRef> seen) {
    Introspected found = known.get(type);
    return !seen.add(type)
        || (found != null
            && found.isSound()
            && found.reached().stream().allMatch(inner -> isSound(inner, seen)));
  }

  /** Introspects a type that is a sealed one, or for which {@link Classes#flaw} finds no flaw. */
  Introspected introspect(TypeRef type, String apposition) {
    return introspect(type, apposition, false);
  }

  /** The name of a variant is stored with it, and says enough. */
  private Introspected introspectVariant(TypeRef type, String apposition) {
    return introspect(type, apposition, true);
  }

  private Introspected introspect(TypeRef type, String apposition, boolean mayBeEmpty) {
    Introspected before = known.get(type);
    if (before != null) {
      return before;
    }
    flattening.push(type);
    Introspected found =
        Classes.isSealed(type.raw())
            ? variants(type, apposition).run()
            : new Introspection(type, apposition, mayBeEmpty).run();
    flattening.pop();
    known.put(type, found);
    return found;
  }

  /** Only tables and repositories call methods, those of the entities that they know. */
  private void checkNested(Introspected nested) {
    ObjectModel model = nested.model();
    Class<?> type = nested.type().raw();
    if (model == null || model.callbacks().isEmpty() || Roots.isEntity(type, conventions)) {
      return;
    }
    for (CallbackModel callback : model.callbacks()) {
      String name = callback.method().getName();
      new Findings(problems, type)
          .reportAt(
              name,
              ProblemId.INVALID_CALLBACK,
              String.format(
                  "%s.%s() has %s, but %s is no entity: nothing would call it.",
                  type.getSimpleName(), name, callback.moment(), type.getSimpleName()),
              "Call it from a method of the entity that holds it.");
    }
  }

  private SealedIntrospection variants(TypeRef type, String apposition) {
    Findings findings = new Findings(problems, type.raw());
    return new SealedIntrospection(
        type, apposition, findings, conventions, nested, this::introspectVariant);
  }

  /** The introspection of one record or bean. */
  private final class Introspection {

    private final TypeRef type;
    private final String title;
    private final Findings findings;
    private final List<ComponentDraft> drafts = new ArrayList<>();
    private final List<ComponentModel> components = new ArrayList<>();
    private final Set<TypeRef> reached = new LinkedHashSet<>();
    private final boolean mayBeEmpty;
    private boolean complete = true;

    Introspection(TypeRef type, String apposition, boolean mayBeEmpty) {
      this.type = type;
      this.mayBeEmpty = mayBeEmpty;
      this.findings = new Findings(problems, type.raw());
      this.title = findings.name() + apposition;
    }

    Introspected run() {
      VariantDraft.of(type.raw(), conventions, findings);
      Declared declared = new Declared(type.raw(), conventions);
      Made made = Makers.of(type, title, declared, findings);
      MakerModel maker = made.maker();
      boolean empty = !mayBeEmpty;
      boolean unmapped = false;
      for (Property property : made.properties()) {
        introspect(property, made);
      }
      for (ComponentModel component : components) {
        empty &= component.storage() == Storage.IGNORED;
        unmapped |= component.storage() == Storage.UNMAPPED;
      }
      if (empty && (maker != null || made.kind() == ObjectModel.Kind.BEAN)) {
        findings.report(
            ProblemId.NO_ATTRIBUTES, title + " has nothing to store.", made.repairNothing());
      }
      ObjectModel model =
          maker == null
              ? null
              : new ObjectModel(
                  type, made.kind(), maker, components, Callbacks.of(type, declared, findings));
      List<Introspected.Stored> stored =
          model == null ? List.of() : Introspected.pair(model, drafts, known);
      AttributeRules.check(findings, stored);
      if (unmapped) {
        UnmappedRules.checkCount(findings, components);
      }
      return new Introspected(
          type, model, stored, reached, !findings.any(), complete && model != null);
    }

    private void introspect(Property property, Made made) {
      if (property.incidental() && !property.isAnnotated()) {
        return;
      }
      ComponentDraft draft = new ComponentDraft(property, findings);
      for (Convention convention : conventions) {
        convention.component(property, draft);
      }
      String obstacle = property.obstacle();
      if (obstacle != null
          && !draft.is(Word.IGNORED)
          && !(property.incidental() && draft.isSilent())) {
        complete &= !property.incidental();
        draft.report(
            ProblemId.UNWRITABLE_COMPONENT,
            draft.title() + " can be read but not written: " + obstacle + ".",
            obstacle.equals(BeanProperties.TRANSIENT)
                ? "Remove transient, or the annotation."
                : made.repairUnwritable());
      }
      if (!property.incidental() && (obstacle == null || !draft.is(Word.IGNORED))) {
        draft.checkConflicts();
        drafts.add(draft);
        components.add(component(draft));
      }
    }

    private ComponentModel component(ComponentDraft draft) {
      Property property = draft.property();
      Storage storage = draft.storage();
      ObjectModel flattened = null;
      if (storage == Storage.FLATTENED) {
        flattened = flatten(draft);
        complete &= flattened != null;
      } else if (storage == Storage.STORED) {
        reach(draft);
      } else if (storage == Storage.UNMAPPED) {
        UnmappedRules.checkType(draft);
      }
      return new ComponentModel(
          property.name(),
          property.type(),
          storage,
          storage == Storage.IGNORED ? property.name() : draft.storedName(),
          property.reader(),
          property.writer(),
          draft.converter(),
          draft.is(Word.TIME_TO_LIVE),
          flattened,
          draft.options());
    }

    private void reach(ComponentDraft draft) {
      Class<?> converter = draft.converter();
      if (!nested.checkResolved(draft)) {
        return;
      }
      if (draft.form() == Form.JSON_TEXT) {
        return;
      }
      if (converter == null) {
        reach(draft, nested.visit(draft, draft.property().type(), "has the type"));
      } else {
        TypeRef stored = ConverterRules.check(draft, converter);
        if (stored != null) {
          AttributeRules.checkTimeToLive(draft, stored);
          reach(draft, nested.visit(draft, stored, "is converted to"));
        }
      }
    }

    private void reach(ComponentDraft draft, List<TypeRef> models) {
      for (TypeRef inner : models) {
        reached.add(inner);
        waiting.add(new Waiting(inner, draft.title()));
      }
    }

    private @Nullable ObjectModel flatten(ComponentDraft draft) {
      TypeRef inner = draft.property().type();
      if (!nested.checkResolved(draft)) {
        return null;
      }
      if (!nested.isObject(inner)) {
        draft.report(
            ProblemId.INVALID_FLATTEN,
            draft.title() + " is flattened, but " + inner + " is no record or bean of attributes.",
            "Remove @Flatten, or use a record or bean that no converter stores.");
        return null;
      }
      if (Classes.isSealed(inner.raw())) {
        draft.report(
            ProblemId.INVALID_FLATTEN,
            String.format(
                "%s is flattened, but %s is sealed: its variants have different attributes.",
                draft.title(), inner),
            "Remove @Flatten, so that the value is stored in a map of its own.");
        return null;
      }
      if (flattening.contains(inner)) {
        draft.report(
            ProblemId.INVALID_FLATTEN,
            draft.title() + " is flattened, but " + inner + " would contain itself without end.",
            "Remove @Flatten, so that the value is stored in a map of its own.");
        return null;
      }
      reached.add(inner);
      Introspected found =
          ObjectIntrospector.this.introspect(inner, ", the type of " + draft.title() + ",");
      checkNested(found);
      complete &= found.isComplete();
      if (found.model() != null) {
        UnmappedRules.refuseFlattened(draft, found.model());
      }
      return found.model();
    }
  }
}
