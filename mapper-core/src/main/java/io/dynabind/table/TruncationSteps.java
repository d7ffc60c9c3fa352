package io.dynabind.table;

import io.dynabind.executor.CallOptions;

/**
 * How fast a table is emptied.
 *
 * @param <S> the form that these steps give
 */
public interface TruncationSteps<S extends TruncationSteps<S>> {

  /**
   * Uses a part of the table's capacity, and leaves the rest to others. Of a provisioned table that
   * is its provisioned throughput, of one on demand its maximum, if it has one.
   *
   * @param percent 1 to 100; 100 unless this is called
   * @return this truncation
   * @throws IllegalArgumentException if it is not 1 to 100
   */
  S percentOfCapacity(int percent);

  /**
   * Says what the table's capacity is, of which a part is used: for tables on demand, which have no
   * throughput of their own.
   *
   * @param readUnits read units per second, more than zero
   * @param writeUnits write units per second, more than zero
   * @return this truncation
   * @throws IllegalArgumentException if one of them is not more than zero
   */
  S capacity(long readUnits, long writeUnits);

  /**
   * Sends its requests otherwise.
   *
   * @param options the deadline, which begins again whenever items were deleted, and what else the
   *     executor understands
   * @return this truncation
   */
  S with(CallOptions options);
}
