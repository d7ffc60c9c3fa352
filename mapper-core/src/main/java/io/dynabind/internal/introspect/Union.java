package io.dynabind.internal.introspect;

import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The components of all variants of a sealed entity, each once. Those of one name are one, and must
 * be stored alike; those that are ignored stay apart unless they are the same member.
 */
final class Union {

  private final Findings findings;
  private final List<ComponentModel> components = new ArrayList<>();
  private final List<VariantModel> owners = new ArrayList<>();
  private final List<VariantModel> variants = new ArrayList<>();

  private Union(Findings findings) {
    this.findings = findings;
  }

  /** The model of the whole entity; whether it fits together is told by the findings. */
  static ObjectModel of(Findings findings, ObjectModel model, SealedModel sealed) {
    Union union = new Union(findings);
    union.components.add(model.components().get(SealedModel.DISCRIMINATOR));
    union.owners.add(sealed.variants().get(0));
    List<List<Integer>> slots = sealed.variants().stream().map(union::slots).toList();
    for (int v = 0; v < slots.size(); v++) {
      union.variants.add(union.variant(sealed.variants().get(v), slots.get(v)));
    }
    return new ObjectModel(
        model.type(), new SealedModel(sealed.discriminator(), union.variants), union.components);
  }

  /** Components that only later variants have are not there. */
  private VariantModel variant(VariantModel variant, List<Integer> slots) {
    List<Integer> all = new ArrayList<>(slots);
    all.addAll(Collections.nCopies(components.size() - slots.size(), VariantModel.NONE));
    return new VariantModel(
        variant.name(), variant.formerly(), variant.fallback(), variant.object(), all);
  }

  private List<Integer> slots(VariantModel variant) {
    int own = variant.slots().get(SealedModel.DISCRIMINATOR);
    List<Integer> slots =
        new ArrayList<>(Collections.nCopies(components.size(), VariantModel.NONE));
    slots.set(SealedModel.DISCRIMINATOR, own);
    List<ComponentModel> all = variant.object().components();
    for (int c = 0; c < all.size(); c++) {
      if (c != own) {
        int place = place(variant, all.get(c));
        if (place == slots.size()) {
          slots.add(c);
        } else {
          slots.set(place, c);
        }
      }
    }
    return slots;
  }

  private int place(VariantModel variant, ComponentModel component) {
    if (component.storage() == Storage.IGNORED) {
      int known = components.indexOf(component);
      return known < 0 ? add(variant, component) : known;
    }
    for (int known = 0; known < components.size(); known++) {
      ComponentModel other = components.get(known);
      if (other.storage() != Storage.IGNORED && other.name().equals(component.name())) {
        check(known, variant, component);
        return known;
      }
    }
    return add(variant, component);
  }

  private int add(VariantModel variant, ComponentModel component) {
    components.add(component);
    owners.add(variant);
    return components.size() - 1;
  }

  private void check(int known, VariantModel variant, ComponentModel component) {
    String member = variant.object() + "." + component.name();
    if (known == SealedModel.DISCRIMINATOR) {
      findings.report(
          ProblemId.VARIANT_MISMATCH,
          String.format(
              "%s has the name of the discriminator of %s, but is not it.",
              member, findings.name()),
          "Rename the component, or store the discriminator under another name.");
      return;
    }
    ComponentModel other = components.get(known);
    if (!other.isStoredLike(component)) {
      boolean types = !other.type().equals(component.type());
      findings.report(
          ProblemId.VARIANT_MISMATCH,
          String.format(
              "%s and %s.%s are one attribute of %s, but %s.",
              member,
              owners.get(known).object(),
              other.name(),
              findings.name(),
              types
                  ? "have the types " + component.type() + " and " + other.type()
                  : "are stored in different ways"),
          "Give both the same type and annotations, or different names.");
    }
  }

  /** Pairs the attributes of the whole entity with what was said of them in a variant. */
  static List<Stored> pair(
      ObjectModel whole, SealedModel sealed, List<Introspected> variants, Stored discriminator) {
    List<Stored> stored = new ArrayList<>();
    stored.add(discriminator);
    List<AttributeModel> attributes = whole.attributes();
    for (AttributeModel attribute : attributes.subList(1, attributes.size())) {
      stored.add(new Stored(attribute, draft(attribute, sealed, variants)));
    }
    return stored;
  }

  private static ComponentDraft draft(
      AttributeModel attribute, SealedModel sealed, List<Introspected> variants) {
    for (int v = 0; v < variants.size(); v++) {
      VariantModel variant = sealed.variants().get(v);
      int component = attribute.componentPath().get(0);
      if (variant.has(component)) {
        List<Integer> path = new ArrayList<>(attribute.componentPath());
        path.set(0, variant.slots().get(component));
        return variants.get(v).stored().stream()
            .filter(s -> s.attribute().componentPath().equals(path))
            .findFirst()
            .orElseThrow()
            .draft();
      }
    }
    throw new IllegalStateException("No variant has " + attribute);
  }
}
