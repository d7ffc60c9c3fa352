package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.ValueOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The six comparisons. What is absent, or of another type, is unequal, and neither more nor less.
 */
enum Comparator {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  static final Map<String, Comparator> BY_SIGN =
      Map.of(
          "=", EQUAL,
          "<>", NOT_EQUAL,
          "<", LESS,
          "<=", LESS_OR_EQUAL,
          ">", GREATER,
          ">=", GREATER_OR_EQUAL);

  boolean needsOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  boolean test(@Nullable Value left, @Nullable Value right) {
    boolean equal = left != null && left.equals(right);
    if (!needsOrder()) {
      return equal == (this == EQUAL);
    }
    if (left == null || right == null || !ValueOrder.canCompare(left, right)) {
      return false;
    }
    int order = ValueOrder.INSTANCE.compare(left, right);
    return switch (this) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
