package io.dynabind.outcome;

import java.time.Duration;
import java.util.List;

/**
 * What is to be said of a call beside its result. It is of all requests of the call: attempts that
 * failed, pages, chunks of a batch, and a read that decides after a lost answer.
 *
 * @param attempts how often requests were handed to the service, 0 or more; clients of yours do not
 *     tell how often they tried before an answer, which then counts once
 * @param time from the call to its result, pauses included
 * @param requestIds the service's ids of the requests that it answered, in order; those that it
 *     refused have theirs in the exception
 * @param capacity what was consumed, of each table; refused requests are not in it
 * @param collections how large the written item collections are, of tables with local indexes
 */
public record CallMeta(
    int attempts,
    Duration time,
    List<String> requestIds,
    List<ConsumedCapacity> capacity,
    List<ItemCollection> collections) {

  /** Freezes the lists. */
  public CallMeta {
    requestIds = List.copyOf(requestIds);
    capacity = List.copyOf(capacity);
    collections = List.copyOf(collections);
  }

  /**
   * What was consumed of all tables together.
   *
   * @return the sum
   */
  public Capacity consumed() {
    return capacity.stream().map(ConsumedCapacity::total).reduce(Capacity.NONE, Capacity::plus);
  }
}
