package io.dynabind.internal.introspect;

import io.dynabind.problem.ProblemId;
import java.util.regex.Pattern;

/** What DynamoDB takes for the name of a table or index. */
final class NameRules {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private NameRules() {}

  static void check(Findings findings, String what, String name) {
    if (!NAME.matcher(name).matches()) {
      findings.report(
          ProblemId.INVALID_NAME,
          String.format(
              "%s '%s' of %s is not one that DynamoDB takes.", what, name, findings.name()),
          "Use 3 to 255 characters out of a-z, A-Z, 0-9, '_', '-' and '.'.");
    }
  }
}
