package io.dynabind.trips;

/** A type that a component can have: its source, its values, and what may become of them. */
interface JavaType {

  /** How the type is written in a declaration; a type argument is {@link #boxed}. */
  String source();

  /** How the type is written as a type argument. */
  default String boxed() {
    return source();
  }

  /** What a component of the type is annotated with, each with a blank behind. */
  default String annotations() {
    return "";
  }

  /** A random value; null only where there is no room left for it. */
  Object make(Chance chance);

  /** Whether a component of the type is never null. */
  default boolean isPrimitive() {
    return false;
  }

  /** Whether a value is stored as nothing: null, an empty Optional, an empty set. */
  default boolean isAbsent(Object value) {
    return value == null;
  }

  /** Whether a value of a component leaves no trace in the item. */
  default boolean storesNothing(Object value) {
    return isAbsent(value);
  }

  /** How what was read differs from what nothing reads back as; null if it does not. */
  default Difference differenceFromAbsent(Object read) {
    return read == null ? null : Difference.between(null, read);
  }

  /** How a value that is not absent differs from what was read; null if it does not. */
  Difference differenceThere(Object written, Object read, Form form);

  /**
   * Says how a value that was read differs from the one that was written.
   *
   * @return the difference, or null if there is none
   */
  default Difference difference(Object written, Object read, Form form) {
    if (isAbsent(written)) {
      return form == Form.ALIKE && isAbsent(read) ? null : differenceFromAbsent(read);
    }
    return read == null ? Difference.between(written, null) : differenceThere(written, read, form);
  }

  /** A value, or one time in eight null. */
  default Object makeOrNull(Chance chance) {
    return !isPrimitive() && chance.oneIn(8) ? null : make(chance);
  }
}
