package io.dynabind.internal.introspect;

import io.dynabind.annotation.Tokens;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the attributes of one type must be, be it an entity's or a nested one. */
final class AttributeRules {

  private static final int LONGEST_NAME = 65_535;
  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(long.class, Long.class, int.class, Integer.class);

  private final Findings findings;

  private AttributeRules(Findings findings) {
    this.findings = findings;
  }

  static void check(Findings findings, List<Stored> stored) {
    AttributeRules rules = new AttributeRules(findings);
    rules.checkDistinct(stored);
    rules.checkOthers(stored);
    for (Stored each : stored) {
      rules.checkName(each);
      rules.checkReserved(each);
      if (!each.isFlattened()) {
        if (each.draft().is(Word.WRITE_TOKENS) || isTokens(each.attribute().type().raw())) {
          TokenRules.checkType(each);
        }
        rules.checkVersion(each);
        rules.checkTimeToLive(each);
        rules.checkReadOnly(each);
        if (each.draft().generation() != null) {
          GeneratedRules.check(each);
        }
      } else if (each.draft().is(Word.COUNTER)) {
        GeneratedRules.checkFlattened(findings, each);
      }
    }
  }

  private static boolean isTokens(Class<?> raw) {
    return !Classes.isPlatform(raw) && raw == Tokens.class;
  }

  /** What few types are asked for is not even loaded for the others. */
  private void checkOthers(List<Stored> stored) {
    boolean renamed = false;
    boolean fields = false;
    for (Stored each : stored) {
      renamed |= !each.attribute().formerNames().isEmpty();
      fields |= each.draft().property().reader() instanceof Field;
    }
    if (renamed) {
      FormerNameRules.check(findings, stored);
    }
    if (fields) {
      TwinRules.check(findings, stored);
    }
  }

  static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private void checkDistinct(List<Stored> stored) {
    Map<String, AttributeModel> names = new HashMap<>();
    for (Stored each : stored) {
      AttributeModel attribute = each.attribute();
      AttributeModel other = names.putIfAbsent(attribute.storedName(), attribute);
      if (other != null && !areOfOneFlattened(other, attribute)) {
        findings.reportAt(
            attribute.name(),
            ProblemId.DUPLICATE_ATTRIBUTE,
            String.format(
                "%s stores both %s and %s as '%s'.",
                findings.name(), other.name(), attribute.name(), attribute.storedName()),
            "Give one of them another name with @Attribute, or its owner a prefix with @Flatten.");
      }
    }
  }

  /** Their own type reports them. */
  static boolean areOfOneFlattened(AttributeModel a, AttributeModel b) {
    return a.componentPath().size() > 1
        && a.componentPath().get(0).equals(b.componentPath().get(0));
  }

  private void checkReserved(Stored each) {
    AttributeModel attribute = each.attribute();
    boolean innerIsReported = each.isFlattened() && each.draft().names(EntityModel.WRITE_TOKEN);
    boolean reserved =
        attribute.storedName().equals(EntityModel.WRITE_TOKEN)
            || attribute.formerNames().contains(EntityModel.WRITE_TOKEN);
    if (reserved && !innerIsReported) {
      findings.reportAt(
          attribute.name(),
          ProblemId.RESERVED_ATTRIBUTE,
          String.format(
              "%s is stored as '%s', where writes of versioned entities leave their token.",
              findings.name(attribute.name()), EntityModel.WRITE_TOKEN),
          "Give it another name with @Attribute.");
    }
  }

  private void checkName(Stored each) {
    AttributeModel attribute = each.attribute();
    int length = bytes(attribute.storedName());
    boolean innerIsWrong = each.isFlattened() && isWrong(bytes(each.draft().storedName()));
    if (isWrong(length) && !innerIsWrong) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_ATTRIBUTE_NAME,
          String.format(
              "%s has a stored name of %d bytes.", findings.name(attribute.name()), length),
          "Choose a name of 1 to 65,535 bytes of UTF-8.");
    }
  }

  static boolean isWrong(int length) {
    return length < 1 || length > LONGEST_NAME;
  }

  private void checkVersion(Stored each) {
    TypeRef type = each.attribute().type();
    if (!each.draft().is(Word.VERSION)) {
      return;
    }
    boolean converted = each.draft().is(Word.CONVERTED);
    boolean fits =
        WHOLE_NUMBERS.contains(type.raw())
            || type.raw() == String.class
            || type.raw() == UUID.class;
    if (converted || !fits) {
      each.draft()
          .report(
              ProblemId.INVALID_VERSION_TYPE,
              String.format(
                  "%s is the version, but %s.",
                  each.draft().title(),
                  converted ? "a converter stores it" : "its type is " + type),
              "Use Long, long, Integer, int, String or UUID, without a converter.");
    }
  }

  private void checkReadOnly(Stored each) {
    TypeRef type = each.attribute().type();
    if (each.draft().is(Word.READ_ONLY)
        && type.raw().isPrimitive()
        && !each.draft().is(Word.DEFAULTED)) {
      each.draft()
          .report(
              ProblemId.READ_ONLY_PRIMITIVE,
              String.format(
                  "%s is written by something else, so that items may be without it, but %s has no"
                      + " null.",
                  each.draft().title(), type),
              String.format("Make it %s, or say @Default.", type.boxed()));
    }
  }

  private void checkTimeToLive(Stored each) {
    TypeRef type = each.attribute().type();
    boolean fits = type.raw() == Instant.class || WHOLE_NUMBERS.contains(type.raw());
    if (!each.draft().is(Word.CONVERTED) && !fits) {
      checkTimeToLive(each.draft(), type);
    }
  }

  /** Checks what a converter stores, or else the type of the component. */
  static void checkTimeToLive(ComponentDraft draft, TypeRef stored) {
    boolean converted = draft.is(Word.CONVERTED);
    if (draft.is(Word.TIME_TO_LIVE)
        && !(converted && Number.class.isAssignableFrom(stored.boxed().raw()))) {
      draft.report(
          ProblemId.INVALID_TIME_TO_LIVE_TYPE,
          String.format(
              "%s is the time to live, but %s %s.",
              draft.title(), converted ? "is converted to" : "has the type", stored),
          "Use Instant, or Long, long, Integer or int for seconds since 1970, or a converter to"
              + " such a number.");
    }
  }
}
