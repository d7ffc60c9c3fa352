package io.dynabind.query;

/**
 * How an attribute is compared in a criterion. What is absent, or stored as NULL, is null, and
 * equals nothing but null: it is {@link #NOT_EQUALS}, {@link #NOT_IN} and {@link #NOT_CONTAINING}
 * every value.
 */
public enum Operator {
  /** Equal to one value; to null where there is none. */
  EQUALS(1),
  /** Anything but one value. */
  NOT_EQUALS(1),
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
  /** Equal to one of a collection of values. */
  IN(1),
  /** Equal to none of a collection of values. */
  NOT_IN(1),
  /** Beginning with one text or binary. */
  STARTING_WITH(1),
  /** A text or binary that has one as a part; a list or set that has one element. */
  CONTAINING(1),
  /** The opposite of {@link #CONTAINING}. */
  NOT_CONTAINING(1),
  /** Absent, or stored as NULL. */
  IS_NULL(0),
  /** There, and not stored as NULL. */
  IS_NOT_NULL(0),
  /** There, perhaps as NULL. */
  EXISTS(0),
  /** Absent. */
  NOT_EXISTS(0),
  /** A text, binary, list, set or map without content, as it is read. */
  IS_EMPTY(0),
  /** A text, binary, list, set or map with content. */
  IS_NOT_EMPTY(0);

  private final int arity;

  Operator(int arity) {
    this.arity = arity;
  }

  /**
   * How many values it takes.
   *
   * @return 0, 1 or 2
   */
  public int arity() {
    return arity;
  }

  /**
   * Whether it compares the order of values, which must then be that of their stored forms.
   *
   * @return true for less, greater and between
   */
  public boolean comparesOrder() {
    return switch (this) {
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, BETWEEN -> true;
      default -> false;
    };
  }

  /**
   * Whether its value is a collection.
   *
   * @return true for {@link #IN} and {@link #NOT_IN}
   */
  public boolean takesCollection() {
    return this == IN || this == NOT_IN;
  }
}
