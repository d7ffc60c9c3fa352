package io.dynabind.internal.introspect;

import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.AttributeModel;
import io.dynabind.problem.ProblemId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the former names of one type's attributes must be: names of nothing else. */
final class FormerNameRules {

  private final Findings findings;
  private final Map<String, AttributeModel> owners = new HashMap<>();

  private FormerNameRules(Findings findings) {
    this.findings = findings;
  }

  static void check(Findings findings, List<Stored> stored) {
    FormerNameRules rules = new FormerNameRules(findings);
    for (Stored each : stored) {
      rules.owners.put(each.attribute().storedName(), each.attribute());
    }
    for (Stored each : stored) {
      if (!each.isFlattened()) {
        rules.checkNames(each.attribute());
      }
      each.attribute().formerNames().forEach(name -> rules.checkOwner(each.attribute(), name));
    }
  }

  private void checkNames(AttributeModel attribute) {
    Set<String> seen = new HashSet<>(Set.of(attribute.storedName()));
    for (String name : attribute.formerNames()) {
      if (AttributeRules.isWrong(AttributeRules.bytes(name))) {
        invalid(
            attribute,
            String.format("has a former name of %d bytes", AttributeRules.bytes(name)),
            "List names of 1 to 65,535 bytes of UTF-8.");
      } else if (!seen.add(name)) {
        invalid(
            attribute,
            name.equals(attribute.storedName())
                ? String.format("is stored as '%s', and lists it as a former name too", name)
                : String.format("lists the former name '%s' twice", name),
            "List each name once, without the current one.");
      }
    }
  }

  private void checkOwner(AttributeModel attribute, String name) {
    AttributeModel other = owners.putIfAbsent(name, attribute);
    if (other == null
        || other.equals(attribute)
        || AttributeRules.areOfOneFlattened(other, attribute)) {
      return;
    }
    findings.reportAt(
        attribute.name(),
        ProblemId.DUPLICATE_ATTRIBUTE,
        String.format(
            "%s has the former name '%s', which is a name of %s too.",
            findings.name(attribute.name()), name, other.name()),
        "A name can belong to one attribute only: remove it from one of them.");
  }

  /** Refuses former names where only the current one is looked for. */
  static void refuse(Findings findings, AttributeModel attribute, String user) {
    if (!attribute.formerNames().isEmpty()) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_FORMER_NAME,
          String.format(
              "%s has former names, but is known to %s, which knows the current name alone.",
              findings.name(attribute.name()), user),
          "Remove formerly, and rewrite the items that have the former name.");
    }
  }

  private void invalid(AttributeModel attribute, String flaw, String repair) {
    findings.reportAt(
        attribute.name(),
        ProblemId.INVALID_FORMER_NAME,
        findings.name(attribute.name()) + " " + flaw + ".",
        repair);
  }
}
