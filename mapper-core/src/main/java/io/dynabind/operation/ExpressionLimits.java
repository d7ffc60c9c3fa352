package io.dynabind.operation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What DynamoDB takes of one expression: 4 KB of text, 300 operators and functions, 100 operands of
 * an IN. In an update, assignments count as none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters">Expression
 *     parameters</a>
 */
final class ExpressionLimits {

  private static final int MOST_BYTES = 4096;
  private static final int MOST_OPERATORS = 300;
  private static final int MOST_OPERANDS = 100;

  /** The shortest text that can hold more operators is longer. */
  private static final int SURELY_FEW = 2 * MOST_OPERATORS;

  private static final String FUNCTIONS =
      "\\b(?:attribute_exists|attribute_not_exists|attribute_type|begins_with|contains|size"
          + "|if_not_exists|list_append)\\s*\\(";

  private static final Pattern OPERATORS =
      Pattern.compile(
          "<>|<=|>=|[=<>]|(?<![#:\\w])(?i:AND|OR|NOT|BETWEEN|IN)\\b|(?<![#:\\w])" + FUNCTIONS);

  private static final Pattern UPDATE_OPERATORS =
      Pattern.compile(" [-+] |(?<![#:\\w])" + FUNCTIONS);

  private static final Pattern IN = Pattern.compile("(?<![#:\\w])(?i:IN)\\s*\\(([^()]*)\\)");

  private ExpressionLimits() {}

  static void checkUpdate(String of, @Nullable String expression) {
    check("update", of, expression, UPDATE_OPERATORS);
  }

  /** Checks a condition, filter or projection. */
  static void check(String what, String of, @Nullable String expression) {
    check(what, of, expression, OPERATORS);
  }

  private static void check(
      String what, String of, @Nullable String expression, Pattern operators) {
    if (expression == null || expression.length() < 2 * MOST_OPERANDS) {
      return;
    }
    require(what, of, "bytes", expression.getBytes(StandardCharsets.UTF_8).length, MOST_BYTES);
    if (expression.length() > SURELY_FEW) {
      require(what, of, "operators", operators(expression, operators), MOST_OPERATORS);
    }
    for (Matcher in = IN.matcher(expression); in.find(); ) {
      int operands = 1 + (int) in.group(1).chars().filter(c -> c == ',').count();
      require(what, of, "operands of one IN", operands, MOST_OPERANDS);
    }
  }

  private static int operators(String expression, Pattern operators) {
    int count = 0;
    for (Matcher matcher = operators.matcher(expression); matcher.find(); ) {
      // The AND of a BETWEEN is part of it.
      count += matcher.group().equalsIgnoreCase("BETWEEN") ? 0 : 1;
    }
    return count;
  }

  private static void require(String what, String of, String unit, int found, int most) {
    if (found > most) {
      throw new IllegalArgumentException(
          String.format(
              "The %s of %s has %d %s, but DynamoDB takes at most %d. %s",
              what,
              of,
              found,
              unit,
              most,
              what.equals("update")
                  ? "Put the whole item, or change fewer attributes at once."
                  : "Ask for less at once."));
    }
  }
}
