package io.dynabind.internal.introspect;

import io.dynabind.introspect.Convention;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.TypeRef;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The introspection of one sealed type, with all its variants. The model holds the discriminator as
 * its only component; an entity needs a {@link Union} of all.
 */
final class SealedIntrospection {

  /** Introspects the type of a variant, which the text introduces. */
  interface Inner {
    Introspected introspect(TypeRef type, String apposition);
  }

  private static final int LONGEST_NAME = 65_535;

  private final TypeRef type;
  private final String title;
  private final Findings findings;
  private final List<Convention> conventions;
  private final VariantRules rules;
  private final Inner inner;
  private boolean sound = true;

  SealedIntrospection(
      TypeRef type,
      String apposition,
      Findings findings,
      List<Convention> conventions,
      NestedTypes nested,
      Inner inner) {
    this.type = type;
    this.title = findings.name() + apposition;
    this.findings = findings;
    this.conventions = conventions;
    this.rules = new VariantRules(findings, nested);
    this.inner = inner;
  }

  Introspected run() {
    String discriminator = discriminator();
    if (discriminator == null) {
      return new Introspected(type, null, List.of(), Set.of(), false, false);
    }
    Map<TypeRef, VariantDraft.Subtype> named = new LinkedHashMap<>();
    for (TypeRef leaf : leaves(type, new LinkedHashSet<>())) {
      VariantDraft.Subtype subtype = rules.check(leaf, conventions);
      if (subtype == null) {
        sound = false;
      } else {
        named.put(leaf, subtype);
      }
    }
    rules.checkDistinct(named);
    List<VariantModel> variants = new ArrayList<>();
    named.forEach(
        (leaf, subtype) -> {
          VariantModel variant = variant(leaf, subtype, discriminator);
          if (variant != null) {
            variants.add(variant);
          }
        });
    return result(discriminator, variants, named.keySet());
  }

  private Introspected result(
      String discriminator, List<VariantModel> variants, Set<TypeRef> reached) {
    boolean whole = sound && !findings.any() && variants.size() == reached.size();
    ObjectModel model =
        new ObjectModel(
            type,
            new SealedModel(discriminator, variants),
            List.of(DiscriminatorComponent.model(discriminator)));
    return new Introspected(type, whole ? model : null, List.of(), reached, whole, whole);
  }

  private @Nullable String discriminator() {
    String name = VariantDraft.of(type.raw(), conventions, findings).discriminator();
    if (name == null) {
      findings.report(
          ProblemId.INVALID_DISCRIMINATOR,
          title + " is sealed, but nothing tells its variants apart.",
          String.format(
              "Annotate %s with @Discriminator and each variant with @Subtype, or register an"
                  + " AttributeConverter for it.",
              findings.name()));
    } else if (AttributeRules.bytes(name) < 1 || AttributeRules.bytes(name) > LONGEST_NAME) {
      findings.report(
          ProblemId.INVALID_DISCRIMINATOR,
          String.format(
              "%s has a discriminator with a name of %d bytes.", title, AttributeRules.bytes(name)),
          "Choose a name of 1 to 65,535 bytes of UTF-8.");
      return null;
    }
    return name;
  }

  /** The variants, those of sealed types below in their place; without those that cannot be. */
  private Set<TypeRef> leaves(TypeRef parent, Set<TypeRef> found) {
    for (Class<?> permitted : parent.raw().getPermittedSubclasses()) {
      TypeRef below = parent.subtype(permitted);
      if (below != null && Classes.isSealed(permitted)) {
        VariantDraft.of(permitted, conventions, findings);
        leaves(below, found);
      } else if (below != null) {
        found.add(below);
      }
    }
    return found;
  }

  private @Nullable VariantModel variant(
      TypeRef leaf, VariantDraft.Subtype subtype, String discriminator) {
    Introspected found = inner.introspect(leaf, ", a variant of " + findings.name() + ",");
    sound &= found.isSound();
    ObjectModel model = found.model();
    if (model == null) {
      return null;
    }
    int own = VariantModel.NONE;
    for (AttributeModel attribute : model.attributes()) {
      if (attribute.storedName().equals(discriminator)
          || attribute.formerNames().contains(discriminator)) {
        own = attribute.componentPath().get(0);
        rules.checkDiscriminator(leaf, subtype, attribute);
      }
    }
    return new VariantModel(
        subtype.name(), subtype.formerly(), subtype.fallback(), model, List.of(own));
  }
}
