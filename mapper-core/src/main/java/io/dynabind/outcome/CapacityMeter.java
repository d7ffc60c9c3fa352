package io.dynabind.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds up what calls consume: of one call, of a request that a user made, of a job.
 *
 * <pre>{@code
 * CapacityMeter meter = Capacity.meter(500);
 * EntityTable<Order> orders = table.with(CallOptions.metered(meter));
 * orders.query("c-1").list();
 * orders.put(order);
 * log.info("{} read and {} write units", meter.consumed().readUnits(), meter.consumed().writeUnits());
 * }</pre>
 *
 * <p>With a budget, queries and scans send no further request once it is spent, and throw a {@code
 * CapacityExceededException}, from which they can go on. The request that exceeds it is answered
 * all the same, and other calls are counted, but not stopped.
 *
 * <p>Requests that failed are not counted: DynamoDB does not say what they consumed. Thread-safe.
 */
public final class CapacityMeter {

  private final double budget;
  private final Map<String, ConsumedCapacity> tables = new LinkedHashMap<>();
  private Capacity consumed = Capacity.NONE;
  private long requests;

  CapacityMeter(double budget) {
    this.budget = budget;
  }

  /**
   * Counts an answer.
   *
   * @param capacity what was consumed of each table
   */
  public synchronized void add(List<ConsumedCapacity> capacity) {
    Objects.requireNonNull(capacity, "capacity");
    requests++;
    for (ConsumedCapacity each : capacity) {
      tables.merge(each.table(), each, ConsumedCapacity::plus);
      consumed = consumed.plus(each.total());
    }
  }

  /**
   * What was consumed of all tables together.
   *
   * @return the sum so far
   */
  public synchronized Capacity consumed() {
    return consumed;
  }

  /**
   * What was consumed of each table and its indexes.
   *
   * @return the sums so far, in the order in which the tables were met first
   */
  public synchronized List<ConsumedCapacity> capacity() {
    return List.copyOf(tables.values());
  }

  /**
   * How many requests were answered.
   *
   * @return the number so far
   */
  public synchronized long requests() {
    return requests;
  }

  /**
   * How much may be consumed.
   *
   * @return units; infinite if there is no budget
   */
  public double budget() {
    return budget;
  }

  /**
   * Whether nothing is left of the budget.
   *
   * @return true if as much was consumed, or more
   */
  public synchronized boolean isSpent() {
    return consumed.units() >= budget;
  }

  @Override
  public String toString() {
    return "CapacityMeter["
        + consumed()
        + " in "
        + requests()
        + " requests, budget "
        + budget
        + "]";
  }
}
