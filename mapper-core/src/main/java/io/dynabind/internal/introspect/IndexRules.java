package io.dynabind.internal.introspect;

import io.dynabind.annotation.Projection;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an entity's indexes must be. */
final class IndexRules {

  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_KEYS = 4;
  private static final int MOST_INCLUDED = 20;
  private static final int MOST_INCLUDED_IN_ALL = 100;

  private final Findings findings;
  private final KeyModel tableKey;
  private final KeyRules keys;
  private final List<Stored> stored;

  IndexRules(Findings findings, KeyModel tableKey, KeyRules keys, List<Stored> stored) {
    this.findings = findings;
    this.tableKey = tableKey;
    this.keys = keys;
    this.stored = stored;
  }

  List<IndexModel> indexes(List<TypeDraft.Index> drafts) {
    Set<String> names = new HashSet<>();
    List<IndexModel> indexes = new ArrayList<>();
    for (TypeDraft.Index draft : drafts) {
      if (!names.add(draft.name())) {
        findings.report(
            ProblemId.DUPLICATE_INDEX,
            String.format("%s has two indexes named '%s'.", findings.name(), draft.name()),
            "Give each index a name of its own.");
      }
      indexes.add(index(draft));
    }
    checkCount(drafts, IndexModel.Kind.GLOBAL, MOST_GLOBAL);
    checkCount(drafts, IndexModel.Kind.LOCAL, MOST_LOCAL);
    int included = drafts.stream().mapToInt(d -> d.include().size()).sum();
    if (included > MOST_INCLUDED_IN_ALL) {
      invalid(
          String.format("The indexes of %s include %d attributes", findings.name(), included),
          "Include at most " + MOST_INCLUDED_IN_ALL + " in all, or project ALL.");
    }
    return indexes;
  }

  private void checkCount(List<TypeDraft.Index> drafts, IndexModel.Kind kind, int most) {
    long count = drafts.stream().filter(d -> d.kind() == kind).count();
    if (count > most) {
      String word = kind == IndexModel.Kind.LOCAL ? "local" : "global";
      invalid(
          String.format("%s has %d %s indexes", findings.name(), count, word),
          String.format("Declare at most %d %s indexes.", most, word));
    }
  }

  private IndexModel index(TypeDraft.Index draft) {
    NameRules.check(findings, "The index name", draft.name());
    boolean local = draft.kind() == IndexModel.Kind.LOCAL;
    if (local && tableKey.rangeKey().isEmpty()) {
      invalid(
          title(draft) + " is local, but the table has no range key",
          "Annotate an attribute with @RangeKey, or declare a global index.");
    }
    if (!local && (draft.hashKey().isEmpty() || draft.hashKey().size() > MOST_KEYS)) {
      invalid(
          String.format("%s has %d hash key attributes", title(draft), draft.hashKey().size()),
          "Name 1 to 4 components.");
    }
    if (draft.rangeKey().size() > MOST_KEYS) {
      invalid(
          String.format("%s has %d range key attributes", title(draft), draft.rangeKey().size()),
          "Name up to 4 components.");
    }
    KeyModel key =
        new KeyModel(
            local ? tableKey.hashKey() : key(draft, "hash key", draft.hashKey()),
            key(draft, "range key", draft.rangeKey()));
    checkDistinct(draft, "key", key.attributes());
    checkProjection(draft);
    List<AttributeModel> included =
        find(draft, "included attribute", draft.include()).stream().map(Stored::attribute).toList();
    included.forEach(keys::checkName);
    included.forEach(a -> FormerNameRules.refuse(findings, a, "index '" + draft.name() + "'"));
    checkDistinct(draft, "projection", included);
    return new IndexModel(
        draft.name(), draft.kind(), key, draft.projection(), included, draft.throughput());
  }

  private List<AttributeModel> key(TypeDraft.Index draft, String role, List<String> names) {
    List<Stored> found = find(draft, role, names);
    found.forEach(keys::checkKey);
    for (Stored each : found) {
      FormerNameRules.refuse(findings, each.attribute(), "index '" + draft.name() + "'");
      if (each.draft().is(Word.NULLS_STORED)) {
        invalid(
            String.format(
                "%s has '%s' in its key, whose nulls are stored, which no index takes",
                title(draft), each.attribute().name()),
            "Remove nulls = Nulls.STORE: an item without the attribute is left out of the index.");
      }
    }
    return found.stream().map(Stored::attribute).toList();
  }

  private List<Stored> find(TypeDraft.Index draft, String role, List<String> names) {
    List<Stored> found = new ArrayList<>();
    for (String name : names) {
      List<Stored> matches =
          stored.stream().filter(s -> s.attribute().name().equals(name)).toList();
      if (matches.isEmpty()) {
        reportUnknown(draft, role, name);
      } else {
        found.add(matches.get(0));
      }
    }
    return found;
  }

  private void reportUnknown(TypeDraft.Index draft, String role, String name) {
    List<String> known = stored.stream().map(s -> s.attribute().name()).toList();
    String meant =
        stored.stream()
            .filter(s -> s.attribute().storedName().equals(name))
            .map(s -> " Did you mean '" + s.attribute().name() + "', which is stored so?")
            .findFirst()
            .orElseGet(() -> Suggestions.didYouMean(name, known));
    findings.report(
        ProblemId.UNKNOWN_ATTRIBUTE,
        String.format(
            "%s names the %s '%s', which is no attribute of %s.%s",
            title(draft), role, name, findings.name(), meant),
        "Name one of: " + String.join(", ", known) + ".");
  }

  private void checkDistinct(TypeDraft.Index draft, String part, List<AttributeModel> found) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    for (AttributeModel attribute : found) {
      if (!seen.add(attribute.name())) {
        twice.add(attribute.name());
      }
    }
    for (String name : twice) {
      invalid(
          String.format("%s has '%s' twice in its %s", title(draft), name, part),
          "Name each component once.");
    }
  }

  private void checkProjection(TypeDraft.Index draft) {
    int included = draft.include().size();
    if (draft.projection() != Projection.INCLUDE && included > 0) {
      invalid(
          String.format(
              "%s includes attributes, but its projection is %s", title(draft), draft.projection()),
          "Set projection = Projection.INCLUDE, or leave include out.");
    }
    if (draft.projection() == Projection.INCLUDE && (included == 0 || included > MOST_INCLUDED)) {
      invalid(
          String.format("%s has the projection INCLUDE with %d attributes", title(draft), included),
          "Include 1 to 20 components.");
    }
  }

  private String title(TypeDraft.Index draft) {
    return "Index '" + draft.name() + "' of " + findings.name();
  }

  private void invalid(String message, String repair) {
    findings.report(ProblemId.INVALID_INDEX, message + ".", repair);
  }
}
