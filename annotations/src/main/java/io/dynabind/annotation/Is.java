package io.dynabind.annotation;

/** How a parameter is compared with its attribute. See {@link Where}. */
public enum Is {
  /** Equal to it. */
  EQUAL_TO,
  /** Anything else. */
  NOT_EQUAL_TO,
  /** Less than it. */
  LESS_THAN,
  /** Less than it, or equal. */
  AT_MOST,
  /** Greater than it. */
  GREATER_THAN,
  /** Greater than it, or equal. */
  AT_LEAST,
  /** A text or binary that begins with it. */
  STARTING_WITH,
  /** A text that has it as a part, or a list or set that has it as an element. */
  CONTAINING,
  /** The opposite of {@link #CONTAINING}. */
  NOT_CONTAINING,
  /** Equal to one element of it, a collection. */
  IN,
  /** Equal to no element of it, a collection. */
  NOT_IN
}
