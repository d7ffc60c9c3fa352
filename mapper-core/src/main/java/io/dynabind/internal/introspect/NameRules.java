package io.dynabind.internal.introspect;

import io.dynabind.problem.ProblemId;

/** What DynamoDB takes for the name of a table or index. */
final class NameRules {

  private NameRules() {}

  static void check(Findings findings, String what, String name) {
    if (!isName(name)) {
      findings.report(
          ProblemId.INVALID_NAME,
          String.format(
              "%s '%s' of %s is not one that DynamoDB takes.", what, name, findings.name()),
          "Use 3 to 255 characters out of a-z, A-Z, 0-9, '_', '-' and '.'.");
    }
  }

  /** Without a pattern, whose machinery a start would wait for. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean taken =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '.'
              || c == '-';
      if (!taken) {
        return false;
      }
    }
    return name.length() >= 3 && name.length() <= 255;
  }
}
