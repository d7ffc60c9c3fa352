package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.BatchException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Any number of puts and deletes, over any number of tables. They are sent 25 at a time; what
 * DynamoDB leaves unprocessed is sent again after growing pauses. It is no transaction: each write
 * ends for itself, and in no particular order.
 *
 * <pre>{@code
 * dynabind.batchWrite()
 *     .putAll(products, imported)
 *     .deleteByKey(carts, cartId)
 *     .execute();
 * }</pre>
 *
 * <p>Everything is checked and encoded before anything is sent: that no two writes are of one item
 * (to DynamoDB, the keys 1 and 1.0 are one), and the limits. A put replaces whatever is stored.
 * Entities with a version cannot be written that way; see {@link #conditionally()}.
 *
 * <p>Not thread-safe; made for one call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
public interface BatchWrite {

  /**
   * Puts an entity.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param <T> the entity's type
   * @return this batch
   */
  <T> BatchWrite put(EntityTable<T> table, T entity);

  /**
   * Puts entities.
   *
   * @param table a table of this Dynabind
   * @param entities the entities, any number
   * @param <T> the entities' type
   * @return this batch
   */
  <T> BatchWrite putAll(EntityTable<T> table, Collection<? extends T> entities);

  /**
   * Deletes an entity.
   *
   * @param table a table of this Dynabind
   * @param entity the entity; nothing but its key, and its version if it has one, counts
   * @param <T> the entity's type
   * @return this batch
   */
  <T> BatchWrite delete(EntityTable<T> table, T entity);

  /**
   * Deletes entities.
   *
   * @param table a table of this Dynabind
   * @param entities the entities, any number
   * @param <T> the entities' type
   * @return this batch
   */
  <T> BatchWrite deleteAll(EntityTable<T> table, Collection<? extends T> entities);

  /**
   * Deletes by key, whatever the version.
   *
   * @param table a table of this Dynabind
   * @param key the key, as {@link EntityTable#deleteByKey} takes it
   * @return this batch
   */
  BatchWrite deleteByKey(EntityTable<?> table, Object key);

  /**
   * Sends what needs a condition, such as entities with a version, as single conditional writes: at
   * the same time where there is an asynchronous client, else one after the other. Without this,
   * such entities are refused.
   *
   * @return this batch
   */
  BatchWrite conditionally();

  /**
   * How long it goes on while DynamoDB processes nothing of what is left.
   *
   * @param deadline more than zero; unless this is said the builder's, which is 5 seconds
   * @return this batch
   * @throws IllegalArgumentException if it is not more than zero
   */
  default BatchWrite deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Sends the batch otherwise than the builder says.
   *
   * @param options its deadline, and what else the executor understands
   * @return this batch
   */
  BatchWrite with(CallOptions options);

  /**
   * Takes what was not applied, or perhaps not, once the batch has ended; {@link #execute} then
   * does not throw for it.
   *
   * @param sink is called for each such write, in order, in the thread that ends the batch
   * @return this batch
   */
  BatchWrite leftovers(Consumer<? super BatchResult.Entry> sink);

  /**
   * Sends the batch and waits until it has ended.
   *
   * @throws BatchException if not all was applied, and no sink takes what is left
   * @throws IllegalArgumentException if two writes are of one item, an entity has a version and
   *     {@link #conditionally} was not said, or a table is not of this Dynabind; nothing is sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing is sent
   */
  void execute();

  /**
   * Sends the batch and says how each write ended.
   *
   * @return what became of each
   * @throws IllegalArgumentException as {@link #execute} does
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing is sent
   */
  BatchResult attempt();

  /**
   * Like {@link #attempt}, without blocking. What is wrong with the arguments is thrown at once.
   *
   * @return what became of each write; cancelling it stops what has not been sent
   */
  CompletableFuture<BatchResult> attemptAsync();

  /**
   * Like {@link #attempt}, with what is to be said of the batch beside its outcomes: what all its
   * requests together consumed of each table and index, item collections, request ids, attempts and
   * time.
   *
   * @return what became of each write, and that
   */
  WithMeta<BatchResult> attemptWithMeta();

  /**
   * Like {@link #attemptWithMeta}, without blocking.
   *
   * @return what became of each write, and what is to be said of the batch
   */
  CompletableFuture<WithMeta<BatchResult>> attemptWithMetaAsync();
}
