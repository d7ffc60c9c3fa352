package io.dynabind.internal.introspect;

import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.TokenModel;
import io.dynabind.model.TypeRef;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.ProblemId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What components that carry the tokens of writes must be. */
final class TokenRules {

  private final ObjectIntrospector objects;
  private final Problems problems;
  private final Set<TypeRef> reported = new HashSet<>();

  TokenRules(ObjectIntrospector objects, Problems problems) {
    this.objects = objects;
    this.problems = problems;
  }

  /** The type and the annotation belong together. */
  static void checkType(Stored each) {
    ComponentDraft draft = each.draft();
    TypeRef type = each.attribute().type();
    boolean tokens = type.raw() == Tokens.class;
    if (draft.is(Word.WRITE_TOKENS) && !tokens) {
      draft.report(
          ProblemId.INVALID_WRITE_TOKENS,
          draft.title() + " takes the tokens of writes, but its type is " + type + ".",
          "Use Tokens.");
    } else if (tokens && !draft.is(Word.WRITE_TOKENS)) {
      draft.report(
          ProblemId.INVALID_WRITE_TOKENS,
          draft.title() + " has the type Tokens, but does not say that it takes those of writes.",
          "Annotate it with @WriteTokens, or remove it.");
    }
  }

  /** How an entity's writes are known again. */
  static TokenModel model(Findings findings, @Nullable Stored version, @Nullable Stored ring) {
    boolean left = version == null || !version.draft().is(Word.TOKENLESS);
    if (ring == null || ring.isFlattened()) {
      return new TokenModel(left, null);
    }
    AttributeModel attribute = ring.attribute();
    if (version == null) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_WRITE_TOKENS,
          String.format(
              "%s takes the tokens of writes, but %s has no version.",
              findings.name(attribute.name()), findings.name()),
          "Add a component with @Version, or remove @WriteTokens.");
    } else if (!left) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_WRITE_TOKENS,
          String.format(
              "%s takes the tokens of writes, but %s says that they leave none.",
              findings.name(attribute.name()), findings.name(version.attribute().name())),
          "Remove token = false, or @WriteTokens.");
    }
    return new TokenModel(left, attribute);
  }

  /**
   * Reports tokens in types that are no items.
   *
   * @return whether there are none
   */
  boolean checkNested(TypeRef entity) {
    Set<TypeRef> seen = new HashSet<>();
    Set<TypeRef> own = new HashSet<>();
    own.add(entity);
    Introspected found = objects.known(entity);
    ObjectModel model = found == null ? null : found.model();
    SealedModel sealed = model == null ? null : model.sealed();
    if (sealed != null) {
      for (VariantModel variant : sealed.variants()) {
        own.add(variant.object().type());
      }
    }
    return check(entity, own, seen);
  }

  private boolean check(TypeRef type, Set<TypeRef> own, Set<TypeRef> seen) {
    Introspected found = objects.known(type);
    if (found == null || !seen.add(type)) {
      return true;
    }
    boolean sound = own.contains(type) || check(found);
    for (TypeRef inner : found.reached()) {
      sound &= check(inner, own, seen);
    }
    return sound;
  }

  /** An entity that stands in another one is data, and its tokens with it. */
  private boolean check(Introspected nested) {
    if (nested.type().raw().isAnnotationPresent(Table.class)) {
      return true;
    }
    boolean sound = true;
    for (Stored each : nested.stored()) {
      if (each.draft().is(Word.WRITE_TOKENS) && !each.isFlattened()) {
        sound = false;
        if (reported.add(nested.type())) {
          Findings findings = new Findings(problems, nested.type().raw());
          findings.reportAt(
              each.attribute().name(),
              ProblemId.INVALID_WRITE_TOKENS,
              String.format(
                  "%s takes the tokens of writes, but %s is stored inside of an item.",
                  findings.name(each.attribute().name()), findings.name()),
              "Move it into the entity.");
        }
      }
    }
    return sound;
  }
}
