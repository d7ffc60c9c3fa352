package io.dynabind.internal.introspect;

import io.dynabind.annotation.Subtype;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.VariantFacts;
import io.dynabind.problem.ProblemId;
import java.util.List;

/** {@link Subtype}: the class is a variant. It is not inherited: each variant has its own. */
final class SubtypeConvention implements Convention {

  @Override
  public void variant(AnnotatedType type, VariantFacts facts) {
    Class<?> variant = type.type();
    Subtype subtype = variant.getDeclaredAnnotation(Subtype.class);
    if (subtype == null) {
      return;
    }
    facts.subtype(subtype.value(), List.of(subtype.formerly()), subtype.fallback());
    if (Classes.isSealed(variant)) {
      facts.report(
          ProblemId.INVALID_SUBTYPE,
          variant.getSimpleName()
              + " is annotated with @Subtype, but has variants of its own, which are stored.",
          "Annotate those instead.");
    } else if (Hierarchy.parents(variant).stream().noneMatch(Classes::isSealed)) {
      facts.report(
          ProblemId.INVALID_SUBTYPE,
          String.format(
              "%s is annotated with @Subtype, but neither extends nor implements a sealed type.",
              variant.getSimpleName()),
          "Let it implement one that has @Discriminator, or remove the annotation.");
    }
  }
}
