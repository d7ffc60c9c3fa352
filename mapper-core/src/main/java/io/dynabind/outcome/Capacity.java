package io.dynabind.outcome;

/**
 * Capacity units.
 *
 * @param readUnits for reading, 0 or more
 * @param writeUnits for writing, 0 or more
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read
 *     and write operations</a>
 */
public record Capacity(double readUnits, double writeUnits) {

  /** None. */
  public static final Capacity NONE = new Capacity(0, 0);

  /**
   * Both together.
   *
   * @return the units, 0 or more
   */
  public double units() {
    return readUnits + writeUnits;
  }

  /**
   * These units and others.
   *
   * @param other the others
   * @return the sum
   */
  public Capacity plus(Capacity other) {
    return new Capacity(readUnits + other.readUnits, writeUnits + other.writeUnits);
  }
}
