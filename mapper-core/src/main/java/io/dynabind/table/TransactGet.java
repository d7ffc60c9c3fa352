package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Reads up to 100 items by their keys, over any number of tables, as they are at one moment: no
 * transaction is seen half done.
 *
 * <pre>{@code
 * BatchItems items = dynabind.transactGet().get(accounts, from).get(accounts, to).execute();
 * List<Optional<Account>> both = items.of(accounts);
 * }</pre>
 *
 * <p>It costs twice the read units of consistent reads. Where a transaction is at work on one of
 * the items, it waits and tries again until the deadline. An item that is asked for twice is read
 * once. Not thread-safe; made for one call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>
 */
public interface TransactGet {

  /**
   * Reads an item.
   *
   * @param table a table of this Dynabind
   * @param key the key, as {@link EntityTable#get} takes it
   * @return this transaction
   * @throws IllegalArgumentException if the key does not fit, the table is not of this Dynabind, or
   *     there are 100 items already
   */
  TransactGet get(EntityTable<?> table, Object key);

  /**
   * Reads items.
   *
   * @param table a table of this Dynabind
   * @param keys the keys
   * @return this transaction
   * @throws IllegalArgumentException as {@link #get} does
   */
  TransactGet getAll(EntityTable<?> table, Collection<?> keys);

  /**
   * How long it is tried while transactions are in the way, or DynamoDB throttles.
   *
   * @param deadline more than zero; unless this is said the builder's, which is 5 seconds
   * @return this transaction
   * @throws IllegalArgumentException if it is not more than zero
   */
  default TransactGet deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Reads otherwise than the builder says.
   *
   * @param options its deadline, and what else the executor understands
   * @return this transaction
   */
  TransactGet with(CallOptions options);

  /**
   * Reads the items.
   *
   * @return for each table the items in the order of their keys, empty where there is none
   * @throws ReadException if there was no answer within the deadline; {@link
   *     ReadException.Reason#CONFLICT} if transactions were in the way for that long
   * @throws IllegalArgumentException if no key was given
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
   * Like {@link #execute}, with what is to be said of the transaction beside its items: what it
   * consumed of each table, request ids, attempts and time.
   *
   * @return what was found, and that
   */
  WithMeta<BatchItems> executeWithMeta();

  /**
   * Like {@link #executeWithMeta}, without blocking.
   *
   * @return what was found, and what is to be said of the transaction
   */
  CompletableFuture<WithMeta<BatchItems>> executeWithMetaAsync();
}
