package io.dynabind.internal.introspect;

import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What entities with unique attributes must be, as far as it is known without codecs. */
final class UniqueRules {

  private final Findings findings;
  private final List<String> names;

  private UniqueRules(Findings findings, List<Stored> stored) {
    this.findings = findings;
    this.names = stored.stream().map(each -> each.attribute().name()).toList();
  }

  static void check(
      Findings findings,
      List<Stored> stored,
      List<AttributeModel> unique,
      @Nullable AttributeModel timeToLive) {
    UniqueRules rules = new UniqueRules(findings, stored);
    unique.forEach(rules::checkScope);
    rules.checkReserved(stored);
    if (timeToLive != null) {
      findings.reportAt(
          unique.get(0).name(),
          ProblemId.INVALID_UNIQUE,
          String.format(
              "%s is unique, but %s is the time to live: expired items would leave their guards.",
              findings.name(unique.get(0).name()), timeToLive.name()),
          "Remove @Unique or @TimeToLive.");
    }
  }

  private void checkScope(AttributeModel attribute) {
    String scope = attribute.component().options().uniqueScope();
    if (scope == null || scope.isEmpty()) {
      return;
    }
    if (!names.contains(scope)) {
      findings.reportAt(
          attribute.name(),
          ProblemId.UNKNOWN_ATTRIBUTE,
          String.format(
              "%s is unique within '%s', which is no attribute of %s.%s",
              findings.name(attribute.name()),
              scope,
              findings.name(),
              Suggestions.didYouMean(scope, names)),
          "Its attributes are: " + String.join(", ", names) + ".");
    } else if (scope.equals(attribute.name())) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_UNIQUE,
          findings.name(scope) + " is unique within itself.",
          "Name another component, or none.");
    }
  }

  private void checkReserved(List<Stored> stored) {
    for (Stored each : stored) {
      AttributeModel attribute = each.attribute();
      for (String reserved : List.of(EntityModel.GUARD, EntityModel.GUARD_OWNER)) {
        if (attribute.storedName().equals(reserved)) {
          findings.reportAt(
              attribute.name(),
              ProblemId.RESERVED_ATTRIBUTE,
              String.format(
                  "%s is stored as '%s', which tells the guards of unique attributes.",
                  findings.name(attribute.name()), reserved),
              "Give it another name with @Attribute.");
        }
      }
    }
  }
}
