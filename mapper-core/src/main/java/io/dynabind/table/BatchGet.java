package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Reads any number of items by their keys, over any number of tables. They are asked for 100 at a
 * time; what DynamoDB leaves unprocessed is asked for again after growing pauses.
 *
 * <pre>{@code
 * BatchItems items = dynabind.batchGet().getAll(orders, orderKeys).get(customers, id).execute();
 * List<Order> found = items.found(orders);
 * }</pre>
 *
 * <p>A key that is given twice is asked for once. Not thread-safe; made for one call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
public interface BatchGet {

  /**
   * Reads an item.
   *
   * @param table a table of this Dynabind
   * @param key the key, as {@link EntityTable#get} takes it
   * @return this batch
   */
  BatchGet get(EntityTable<?> table, Object key);

  /**
   * Reads items.
   *
   * @param table a table of this Dynabind
   * @param keys the keys, any number
   * @return this batch
   */
  BatchGet getAll(EntityTable<?> table, Collection<?> keys);

  /**
   * Reads strongly consistently, at twice the read units.
   *
   * @return this batch
   */
  BatchGet consistently();

  /**
   * How long it goes on while DynamoDB processes nothing of what is left.
   *
   * @param deadline more than zero; unless this is said the builder's, which is 5 seconds
   * @return this batch
   * @throws IllegalArgumentException if it is not more than zero
   */
  default BatchGet deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Sends the batch otherwise than the builder says.
   *
   * @param options its deadline, and what else the executor understands
   * @return this batch
   */
  BatchGet with(CallOptions options);

  /**
   * Reads the items.
   *
   * @return what was found
   * @throws ReadException if any key was not answered within the deadline
   * @throws IllegalArgumentException if a key does not fit, or a table is not of this Dynabind
   * @throws io.dynabind.item.ItemFormatException if an item does not fit its entity
   */
  BatchItems execute();

  /**
   * Like {@link #execute}, without blocking. What is wrong with the arguments is thrown at once.
   *
   * @return what was found
   */
  CompletableFuture<BatchItems> executeAsync();

  /**
   * Like {@link #execute}, with what is to be said of the batch beside its items: what all its
   * requests together consumed of each table, request ids, attempts and time.
   *
   * @return what was found, and that
   */
  WithMeta<BatchItems> executeWithMeta();

  /**
   * Like {@link #executeWithMeta}, without blocking.
   *
   * @return what was found, and what is to be said of the batch
   */
  CompletableFuture<WithMeta<BatchItems>> executeWithMetaAsync();
}
