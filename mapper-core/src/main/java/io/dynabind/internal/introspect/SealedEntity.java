package io.dynabind.internal.introspect;

import io.dynabind.annotation.Table;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.introspect.Convention;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the variants of a sealed entity must share, since they share a table. */
final class SealedEntity {

  private static final List<Word> SHARED =
      List.of(
          Word.HASH_KEY,
          Word.RANGE_KEY,
          Word.VERSION,
          Word.TOKENLESS,
          Word.WRITE_TOKENS,
          Word.CREATED_AT,
          Word.UPDATED_AT,
          Word.COUNTER);

  private final Findings findings;
  private final SealedModel sealed;
  private final List<Introspected> variants;

  SealedEntity(Findings findings, SealedModel sealed, ObjectIntrospector objects) {
    this.findings = findings;
    this.sealed = sealed;
    this.variants =
        sealed.variants().stream()
            .map(variant -> Objects.requireNonNull(objects.known(variant.object().type())))
            .toList();
  }

  /** The attributes of all variants, each with what was said of it. */
  Introspected whole(Introspected object, ObjectModel model) {
    ObjectModel whole = Union.of(findings, model, sealed);
    SHARED.forEach(this::checkShared);
    for (VariantModel variant : sealed.variants()) {
      checkTable(variant.type());
    }
    SealedModel all = Objects.requireNonNull(whole.sealed());
    Stored discriminator =
        new Stored(
            whole.attributes().get(SealedModel.DISCRIMINATOR),
            DiscriminatorComponent.draft(object.type().raw(), sealed.discriminator(), findings));
    List<Stored> stored = Union.pair(whole, all, variants, discriminator);
    AttributeRules.check(findings, stored);
    return new Introspected(
        object.type(), whole, stored, object.reached(), object.isSound(), !findings.any());
  }

  /** The indexes of the sealed type, and those that variants declare beside it. */
  void addIndexes(TypeDraft draft, List<Convention> conventions) {
    for (VariantModel variant : sealed.variants()) {
      TypeDraft own = new TypeDraft(findings);
      conventions.forEach(convention -> convention.type(new TypeElement(variant.type()), own));
      own.indexes().stream()
          .filter(index -> !draft.indexes().contains(index))
          .forEach(draft.indexes()::add);
    }
  }

  private void checkTable(Class<?> variant) {
    if (variant.getDeclaredAnnotation(Table.class) != null) {
      findings.reportAt(
          variant,
          ProblemId.INVALID_TABLE_OPTIONS,
          String.format(
              "%s has @Table, but is stored in the table of %s.",
              variant.getSimpleName(), findings.name()),
          "Remove it from " + variant.getSimpleName() + ".");
    }
  }

  private void checkShared(Word word) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Introspected variant : variants) {
      List<String> names = new ArrayList<>();
      for (Stored each : variant.stored()) {
        if (each.draft().is(word)) {
          names.add(each.attribute().name());
        }
      }
      found.put(variant.type().toString(), names.isEmpty() ? "none" : String.join(", ", names));
    }
    if (found.values().stream().distinct().count() > 1) {
      findings.report(
          ProblemId.VARIANT_MISMATCH,
          String.format(
              "The variants of %s differ in %s: %s.",
              findings.name(),
              word,
              found.entrySet().stream()
                  .map(entry -> entry.getValue() + " in " + entry.getKey())
                  .collect(Collectors.joining(", "))),
          String.format(
              "Put %s on an accessor of %s, or on the same component of each variant.",
              word, findings.name()));
    }
  }
}
