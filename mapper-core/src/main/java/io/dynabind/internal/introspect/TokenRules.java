package io.dynabind.internal.introspect;

import io.dynabind.annotation.Tokens;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TokenModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import org.jspecify.annotations.Nullable;

/** What components that carry the tokens of writes must be. */
final class TokenRules {

  private TokenRules() {}

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
}
