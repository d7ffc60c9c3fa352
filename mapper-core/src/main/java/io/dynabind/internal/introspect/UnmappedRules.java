package io.dynabind.internal.introspect;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a component that carries unmapped attributes must be. The SDK's type is known by its name
 * alone, because introspection does not know the SDK.
 */
final class UnmappedRules {

  private static final Set<String> VALUES =
      Set.of("java.lang.Object", "software.amazon.awssdk.services.dynamodb.model.AttributeValue");

  private UnmappedRules() {}

  static void checkType(ComponentDraft draft) {
    TypeRef type = draft.property().type();
    boolean fits =
        type.isResolved()
            && type.raw() == Map.class
            && type.argument(0).raw() == String.class
            && VALUES.contains(type.argument(1).raw().getName());
    if (!fits) {
      draft.report(
          ProblemId.INVALID_UNMAPPED,
          draft.title() + " carries unmapped attributes, but its type is " + type + ".",
          "Use Map<String, Object>, or Map<String, AttributeValue>.");
    }
  }

  static void checkCount(Findings findings, List<ComponentModel> components) {
    List<ComponentModel> found = new ArrayList<>(0);
    for (ComponentModel component : components) {
      if (component.storage() == Storage.UNMAPPED) {
        found.add(component);
      }
    }
    if (found.size() > 1) {
      findings.report(
          ProblemId.INVALID_UNMAPPED,
          String.format(
              "%s has %d components for unmapped attributes: %s.",
              findings.name(),
              found.size(),
              found.stream().map(ComponentModel::name).collect(Collectors.joining(", "))),
          "Leave @Unmapped on one of them.");
    }
  }

  static void refuseFlattened(ComponentDraft draft, ObjectModel inner) {
    ComponentModel unmapped = inner.unmapped();
    if (unmapped != null) {
      draft.report(
          ProblemId.INVALID_UNMAPPED,
          String.format(
              "%s is flattened, but %s.%s is to carry unmapped attributes, which are its owner's.",
              draft.title(), inner, unmapped.name()),
          "Remove @Flatten, or put @Unmapped on a component of the owner.");
    }
  }
}
