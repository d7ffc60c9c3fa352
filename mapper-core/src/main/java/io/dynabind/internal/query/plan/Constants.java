package io.dynabind.internal.query.plan;

import io.dynabind.expression.Condition;
import java.util.ArrayList;
import java.util.List;

/** Conditions that always hold, or never: what an IN of no values makes of those around it. */
public final class Constants {

  /** Holds of no item. */
  public static final Condition NEVER = new Condition.Or(List.of());

  private static final Condition ALWAYS = new Condition.And(List.of());

  private Constants() {}

  /**
   * Whether a condition holds of no item.
   *
   * @param condition a condition
   * @return true for an OR of nothing
   */
  public static boolean isNever(Condition condition) {
    return condition instanceof Condition.Or or && or.conditions().isEmpty();
  }

  /**
   * Whether a condition holds of every item.
   *
   * @param condition a condition
   * @return true for an AND of nothing
   */
  public static boolean isAlways(Condition condition) {
    return condition instanceof Condition.And and && and.conditions().isEmpty();
  }

  /**
   * Joins conditions.
   *
   * @param conditions all of which must hold
   * @return the conditions without constants, or a constant
   */
  public static Condition all(List<Condition> conditions) {
    if (conditions.stream().anyMatch(Constants::isNever)) {
      return NEVER;
    }
    List<Condition> open = new ArrayList<>(conditions);
    open.removeIf(Constants::isAlways);
    return open.isEmpty() ? ALWAYS : new Condition.And(open);
  }

  /**
   * Joins conditions.
   *
   * @param conditions one of which must hold
   * @return the conditions without constants, or a constant
   */
  public static Condition any(List<Condition> conditions) {
    if (conditions.stream().anyMatch(Constants::isAlways)) {
      return ALWAYS;
    }
    List<Condition> open = new ArrayList<>(conditions);
    open.removeIf(Constants::isNever);
    return open.isEmpty() ? NEVER : new Condition.Or(open);
  }

  /**
   * Negates a condition.
   *
   * @param condition the condition
   * @return its opposite, or the other constant
   */
  public static Condition not(Condition condition) {
    if (isNever(condition)) {
      return ALWAYS;
    }
    return isAlways(condition) ? NEVER : new Condition.Not(condition);
  }
}
