package io.dynabind.query;

/** How an attribute is compared in a criterion. */
public enum Operator {
  /** Equal to one value. */
  EQUALS(1),
  /** Less than one value. */
  LESS_THAN(1),
  /** Less than or equal to one value. */
  LESS_THAN_EQUAL(1),
  /** Greater than one value. */
  GREATER_THAN(1),
  /** Greater than or equal to one value. */
  GREATER_THAN_EQUAL(1),
  /** Between two values, both included. */
  BETWEEN(2),
  /** Beginning with one text or binary. */
  STARTING_WITH(1);

  private final int arguments;

  Operator(int arguments) {
    this.arguments = arguments;
  }

  /**
   * How many values it takes.
   *
   * @return 1 or 2
   */
  public int arguments() {
    return arguments;
  }
}
