package io.dynabind.outcome;

import java.util.Objects;

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
    Objects.requireNonNull(other, "other");
    return new Capacity(readUnits + other.readUnits, writeUnits + other.writeUnits);
  }

  /**
   * What adds up the consumption of calls.
   *
   * @return a meter that has counted nothing, without a budget
   */
  public static CapacityMeter meter() {
    return new CapacityMeter(Double.POSITIVE_INFINITY);
  }

  /**
   * What adds up the consumption of calls, and stops queries and scans that consume too much.
   *
   * @param budget how many units may be consumed, for reading and writing together; more than 0
   * @return a meter that has counted nothing
   * @throws IllegalArgumentException if the budget is not more than 0
   */
  public static CapacityMeter meter(double budget) {
    if (!(budget > 0)) {
      throw new IllegalArgumentException("A capacity budget is more than 0 units, not " + budget);
    }
    return new CapacityMeter(budget);
  }
}
