package io.dynabind.internal.introspect;

import io.dynabind.annotation.Discriminator;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.VariantFacts;
import io.dynabind.problem.ProblemId;

/** {@link Discriminator}: the sealed type tells its variants apart. */
final class DiscriminatorConvention implements Convention {

  @Override
  public void variant(AnnotatedType type, VariantFacts facts) {
    Discriminator discriminator = type.find(Discriminator.class);
    if (discriminator == null) {
      return;
    }
    facts.discriminator(discriminator.value());
    boolean own = type.type().getDeclaredAnnotation(Discriminator.class) != null;
    if (own && !Classes.isSealed(type.type())) {
      facts.report(
          ProblemId.INVALID_DISCRIMINATOR,
          String.format(
              "%s is annotated with @Discriminator, but is not stored as one of its variants.",
              type.type().getSimpleName()),
          "Make it a sealed interface or a sealed abstract class, without @Creator and @BuiltBy, or"
              + " remove the annotation.");
    }
  }
}
