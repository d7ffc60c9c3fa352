package io.dynabind.trips;

/** Where a value comes back from: what it may have become on its way. */
enum Form {
  /**
   * One of the representations: numbers keep their scale, but for zero, and for those whose zeros
   * at the end would be more than 38 digits.
   */
  REPRESENTATION,
  /** A server: it drops the zeros at the end of numbers, and sorts sets. */
  SERVER,
  /** Nowhere: both were written, and the question is whether they would be read as the same. */
  ALIKE
}
