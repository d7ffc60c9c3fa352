package io.dynabind.trips;

import java.util.function.Function;

/**
 * A type of single values.
 *
 * @param source the type
 * @param boxed the type as a type argument
 * @param primitive whether null is no value
 * @param uses where the type may stand
 * @param values makes values
 * @param sameness says whether a value was kept
 */
record Scalar(
    String source,
    String boxed,
    boolean primitive,
    Uses uses,
    Function<Chance, ?> values,
    Sameness sameness)
    implements JavaType {

  /** Whether a value that was read is what was written. */
  interface Sameness {
    boolean holds(Object written, Object read, Form form);
  }

  /** Where a type may stand. */
  enum Uses {
    /** As the type of a component alone. */
    COMPONENT,
    /** Also in containers. */
    ELEMENT,
    /** Also as the key of a map. */
    KEY
  }

  static <T> Scalar of(String source, Uses uses, Function<Chance, T> values) {
    return new Scalar(
        source, source, false, uses, values, (written, read, form) -> equal(written, read));
  }

  static <T> Scalar primitive(String source, String boxed, Function<Chance, T> values) {
    return new Scalar(
        source, boxed, true, Uses.COMPONENT, values, (written, read, form) -> equal(written, read));
  }

  /** Negative zero comes back as zero. */
  static boolean equal(Object written, Object read) {
    if (written instanceof Double a && read instanceof Double b) {
      return a.doubleValue() == b.doubleValue();
    }
    return written instanceof Float a && read instanceof Float b
        ? a.floatValue() == b.floatValue()
        : written.equals(read);
  }

  Scalar with(Sameness other) {
    return new Scalar(source, boxed, primitive, uses, values, other);
  }

  boolean isFitFor(Uses use) {
    return uses.compareTo(use) >= 0;
  }

  @Override
  public boolean isPrimitive() {
    return primitive;
  }

  @Override
  public Object make(Chance chance) {
    return values.apply(chance);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return sameness.holds(written, read, form) ? null : Difference.between(written, read);
  }
}
