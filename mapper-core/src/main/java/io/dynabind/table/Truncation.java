package io.dynabind.table;

import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;

/**
 * Deletes all items of a table, through a client that blocks. Immutable; steps give another one.
 *
 * <pre>{@code
 * long deleted = orders.truncate("orders").percentOfCapacity(50).execute();
 * }</pre>
 */
public interface Truncation extends TruncationSteps<Truncation> {

  /**
   * Deletes all items: reads their keys page after page, deletes them in batches, and waits as long
   * as the consumed capacity demands. What DynamoDB leaves unprocessed is sent again. Items that
   * are written meanwhile may be deleted or not. What was deleted before a failure stays deleted;
   * call it again for the rest. A thread that is interrupted stops deleting and keeps its flag.
   *
   * @return how many items were deleted, guards of unique attributes among them
   * @throws IllegalStateException if the table is on demand without a maximum, and no capacity was
   *     stated; nothing is deleted
   * @throws ReadException if the table's throughput or its keys could not be read
   * @throws NotAppliedException if a deletion surely had no effect
   * @throws OutcomeUnknownException if a deletion may have been applied
   */
  long execute();
}
