package io.dynabind.internal.introspect;

import io.dynabind.introspect.Convention;
import io.dynabind.introspect.VariantFacts;
import io.dynabind.problem.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the conventions state of a class as a sealed type, and as a variant of one. */
final class VariantDraft implements VariantFacts {

  /** The names of a variant. */
  record Subtype(String name, List<String> formerly, boolean fallback) {}

  private final Class<?> type;
  private final Findings findings;
  private @Nullable String discriminator;
  private @Nullable Subtype subtype;

  private VariantDraft(Class<?> type, Findings findings) {
    this.type = type;
    this.findings = findings;
  }

  static VariantDraft of(Class<?> type, List<Convention> conventions, Findings findings) {
    VariantDraft draft = new VariantDraft(type, findings);
    TypeElement element = new TypeElement(type);
    for (Convention convention : conventions) {
      convention.variant(element, draft);
    }
    return draft;
  }

  /** The stored name of the discriminator, or null if it is not stated. */
  @Nullable String discriminator() {
    return discriminator;
  }

  /** The variant's names, or null if they are not stated. */
  @Nullable Subtype subtype() {
    return subtype;
  }

  @Override
  public void discriminator(String storedName) {
    discriminator = storedName;
  }

  @Override
  public void subtype(String name, List<String> formerly, boolean fallback) {
    subtype = new Subtype(name, List.copyOf(formerly), fallback);
  }

  @Override
  public void report(ProblemId id, String message, String repair) {
    findings.reportAt(type, id, message, repair);
  }
}
