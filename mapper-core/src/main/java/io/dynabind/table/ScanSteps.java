package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import java.time.Duration;

/**
 * What a scan can be told, whether it blocks or not. Each method returns a new scan; nothing is
 * sent until it is run.
 *
 * @param <S> the scan
 */
public interface ScanSteps<S extends ScanSteps<S>> {

  /**
   * Reads an index instead of the table.
   *
   * @param name the index's name
   * @return the scan
   */
  S index(String name);

  /**
   * Leaves out items of which a condition is false. They are read nevertheless, and cost what
   * reading costs. May be said several times: all conditions must hold then.
   *
   * @param condition a condition on attributes
   * @return the scan
   */
  S filter(Condition condition);

  /**
   * Reads one of several parts, into which the whole is divided by hash keys. The parts can be read
   * at the same time, by threads or processes; each is paged by itself, and goes on from its own
   * cursor.
   *
   * @param segment which part, from 0
   * @param total how many parts there are, 1 to 1,000,000
   * @return the scan
   * @throws IllegalArgumentException if there is no such part
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan">Parallel
   *     scan</a>
   */
  S segment(int segment, int total);

  /**
   * Bounds how many items are returned.
   *
   * @param items the most items, 1 or more
   * @return the scan
   * @throws IllegalArgumentException if the limit is less than 1
   */
  S limit(int items);

  /**
   * Makes the read strongly consistent, which the table and local indexes can be read with.
   *
   * @return the scan
   */
  S consistent();

  /**
   * Gives expired items too, which are left out else until DynamoDB deletes them.
   *
   * @return the scan
   * @see io.dynabind.annotation.TimeToLive
   */
  S includeExpired();

  /**
   * Sends the scan otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the scan with them
   */
  S with(CallOptions options);

  /**
   * Bounds how long the scan may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the scan with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default S deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
