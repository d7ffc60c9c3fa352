package io.dynabind.internal.introspect;

import io.dynabind.introspect.Convention;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the variants of one sealed type must be. */
final class VariantRules {

  private final Findings findings;
  private final NestedTypes nested;

  VariantRules(Findings findings, NestedTypes nested) {
    this.findings = findings;
    this.nested = nested;
  }

  /** The names of a variant, or null if it is reported. */
  VariantDraft.@Nullable Subtype check(TypeRef variant, List<Convention> conventions) {
    VariantDraft.Subtype subtype = VariantDraft.of(variant.raw(), conventions, findings).subtype();
    String obstacle = obstacle(variant);
    if (obstacle != null) {
      findings.reportAt(
          variant.raw(),
          ProblemId.INVALID_VARIANT,
          String.format("%s cannot be a variant of %s: it %s.", variant, findings.name(), obstacle),
          "Make it a record, a final class, or sealed with variants of its own.");
      return null;
    }
    if (!variant.isResolved()) {
      findings.reportAt(
          variant.raw(),
          ProblemId.UNRESOLVED_TYPE,
          String.format(
              "%s, a variant of %s, has a type parameter that %s does not fix.",
              variant, findings.name(), findings.name()),
          "Give " + findings.name() + " the same type parameter, or the variant none.");
      return null;
    }
    return subtype == null ? missing(variant) : named(variant, subtype);
  }

  private VariantDraft.@Nullable Subtype missing(TypeRef variant) {
    findings.reportAt(
        variant.raw(),
        ProblemId.MISSING_SUBTYPE,
        String.format("%s, a variant of %s, has no stored name.", variant, findings.name()),
        "Annotate it with @Subtype(\"…\"), or leave it out of what the sealed type permits.");
    return null;
  }

  private VariantDraft.@Nullable Subtype named(TypeRef variant, VariantDraft.Subtype subtype) {
    if (subtype.name().isEmpty() || subtype.formerly().contains("")) {
      findings.reportAt(
          variant.raw(),
          ProblemId.INVALID_SUBTYPE,
          String.format("%s, a variant of %s, has an empty name.", variant, findings.name()),
          "Choose a name, which is stored with each item.");
      return null;
    }
    return subtype;
  }

  private @Nullable String obstacle(TypeRef variant) {
    String flaw = Classes.flaw(variant.raw());
    if (flaw != null && !Modifier.isAbstract(variant.raw().getModifiers())) {
      return flaw;
    }
    if (nested.isClaimed(variant)) {
      return "is stored as a whole by a converter or codec factory";
    }
    if (variant.raw().isSealed()) {
      return "is sealed, but not stored as one of variants of its own";
    }
    return Modifier.isFinal(variant.raw().getModifiers())
        ? null
        : "is not sealed, so that there may be more classes below it";
  }

  void checkDistinct(Map<TypeRef, VariantDraft.Subtype> variants) {
    Map<String, TypeRef> names = new HashMap<>();
    TypeRef[] fallback = new TypeRef[1];
    variants.forEach(
        (variant, subtype) -> {
          checkName(names, variant, subtype.name());
          subtype.formerly().forEach(name -> checkName(names, variant, name));
          if (subtype.fallback()) {
            checkFallback(fallback[0], variant);
            fallback[0] = variant;
          }
        });
  }

  private void checkName(Map<String, TypeRef> names, TypeRef variant, String name) {
    TypeRef other = names.putIfAbsent(name, variant);
    if (other != null) {
      findings.report(
          ProblemId.DUPLICATE_SUBTYPE,
          String.format(
              "%s has the name '%s' twice: for %s and for %s.",
              findings.name(), name, other, variant),
          "Give each variant names of its own, the former ones included.");
    }
  }

  private void checkFallback(@Nullable TypeRef other, TypeRef variant) {
    if (other != null) {
      findings.report(
          ProblemId.DUPLICATE_SUBTYPE,
          String.format(
              "%s has two variants for unknown names: %s and %s.", findings.name(), other, variant),
          "Leave fallback = true on one of them.");
    }
  }

  /** Only a fallback may see the discriminator, and only as it is. */
  void checkDiscriminator(TypeRef variant, VariantDraft.Subtype subtype, AttributeModel attribute) {
    boolean carries =
        subtype.fallback()
            && attribute.componentPath().size() == 1
            && !nested.isOpaque(attribute.type())
            && DiscriminatorComponent.isPlain(attribute.component());
    if (!carries) {
      findings.reportAt(
          variant.raw(),
          ProblemId.DUPLICATE_ATTRIBUTE,
          String.format(
              "%s.%s is stored under the name of the discriminator of %s.",
              variant, attribute.name(), findings.name()),
          "Give it another name with @Attribute. Only a fallback may have it, as a String without"
              + " converter or other options.");
    }
  }
}
