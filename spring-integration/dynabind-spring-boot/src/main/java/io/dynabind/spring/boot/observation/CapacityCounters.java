package io.dynabind.spring.boot.observation;

import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.operation.Operation;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ConsumedCapacity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Counts the capacity units that requests consume, as {@code dynabind.capacity} with the tags
 * {@code method} (who asked), {@code table}, {@code index} ({@code none} for the table itself) and
 * {@code kind} ({@code read} or {@code write}). Spring Boot makes it where there is a {@link
 * MeterRegistry}. Thread-safe.
 */
public final class CapacityCounters implements ExecutionListener {

  private final MeterRegistry registry;

  /**
   * Makes it.
   *
   * @param registry has the counters
   */
  public CapacityCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public boolean wantsDetails() {
    return true;
  }

  @Override
  public void attempted(Operation operation, Attempt attempt, Duration time) {
    AnswerDetails details =
        attempt instanceof Attempt.Answered answered ? answered.answer().details() : null;
    if (details != null) {
      details.capacity().forEach(consumed -> count(operation.origin(), consumed));
    }
  }

  private void count(String method, ConsumedCapacity consumed) {
    count(method, consumed.table(), "none", consumed.own());
    consumed
        .indexes()
        .forEach((index, capacity) -> count(method, consumed.table(), index, capacity));
  }

  private void count(String method, String table, String index, Capacity capacity) {
    count(method, table, index, "read", capacity.readUnits());
    count(method, table, index, "write", capacity.writeUnits());
  }

  private void count(String method, String table, String index, String kind, double units) {
    if (units > 0) {
      Counter.builder("dynabind.capacity")
          .description("Capacity units that requests to DynamoDB consumed")
          .baseUnit("units")
          .tags("method", method, "table", table, "index", index, "kind", kind)
          .register(registry)
          .increment(units);
    }
  }
}
