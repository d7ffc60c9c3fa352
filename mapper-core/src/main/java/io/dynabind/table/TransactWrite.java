package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Up to 100 writes and checks, over any number of tables, of which all are applied or none.
 *
 * <pre>{@code
 * dynabind.transactWrite()
 *     .insert(orders, order)
 *     .updateByKey(stock, sku, s -> s.decrement(Stock::left, 1).when(attribute(Stock::left).ge(1)))
 *     .check(customers, customerId, attribute(Customer::active).eq(true))
 *     .execute();
 * }</pre>
 *
 * <p>Each action is what the verb of that name is on a table of its own: it has the same
 * conditions, and versions are checked and raised as ever. What DynamoDB alone knows does not come
 * back from a transaction: an entity as written shows its counters as they were given. What an
 * action may be given beside that, a condition above all, is said in a function of the write.
 *
 * <p>The transaction is sent under a token, in the same bytes however often: after a lost answer it
 * is sent again, and takes effect once. Where another transaction is at work on one of the items,
 * or DynamoDB throttles, it waits and tries again until the deadline. One action alone is sent as
 * the plain conditional write that it is, at half the write units, unless it is a check or a token
 * was given.
 *
 * <p>Everything is checked and encoded before anything is sent: that there are 1 to 100 actions, no
 * two of them on one item (to DynamoDB, the keys 1 and 1.0 are one), and the limits, 4 MB in sum
 * among them. A transaction is never split.
 *
 * <p>Writes of whole entities with unique attributes, and deletions of such items, are refused:
 * they are transactions of their own, planned by what is stored. Checks of such items may be part
 * of it, and updates by key that leave these attributes alone.
 *
 * <p>Called again, the verbs that send it do not make another transaction. One that was applied
 * stays as it is. One that is unknown is sent again in the same bytes, under the same token, for as
 * long as DynamoDB knows the token: ten minutes.
 *
 * <p>Not thread-safe; made for one transaction.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public interface TransactWrite {

  /**
   * Inserts an entity, as {@link EntityTable#insert} does.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException if the table is not of this Dynabind, another action is on the
   *     same item, or there are 100 actions already
   */
  default <T> TransactWrite insert(EntityTable<T> table, T entity) {
    return insert(table, entity, UnaryOperator.identity());
  }

  /**
   * Inserts an entity, with a condition of yours.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param options says what else holds, such as {@code write -> write.when(condition)}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  <T> TransactWrite insert(EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options);

  /**
   * Puts an entity, as {@link EntityTable#put} does.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  default <T> TransactWrite put(EntityTable<T> table, T entity) {
    return put(table, entity, UnaryOperator.identity());
  }

  /**
   * Puts an entity, with a condition of yours.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param options says what else holds, such as {@code write -> write.when(condition)}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  <T> TransactWrite put(EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options);

  /**
   * Updates an entity, as {@link EntityTable#update} does.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  default <T> TransactWrite update(EntityTable<T> table, T entity) {
    return update(table, entity, UnaryOperator.identity());
  }

  /**
   * Updates an entity, with a condition of yours, or creating it.
   *
   * @param table a table of this Dynabind
   * @param entity the entity
   * @param options says what else holds, such as {@code write -> write.when(condition)}, or {@code
   *     EntityUpdate::orCreate}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  <T> TransactWrite update(EntityTable<T> table, T entity, UnaryOperator<EntityUpdate<T>> options);

  /**
   * Deletes an entity, as {@link EntityTable#delete} does.
   *
   * @param table a table of this Dynabind
   * @param entity the entity; nothing but its key, and its version if it has one, counts
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  default <T> TransactWrite delete(EntityTable<T> table, T entity) {
    return delete(table, entity, UnaryOperator.identity());
  }

  /**
   * Deletes an entity, with a condition of yours.
   *
   * @param table a table of this Dynabind
   * @param entity the entity; nothing but its key, and its version if it has one, counts
   * @param options says what else holds, such as {@code write -> write.when(condition)}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  <T> TransactWrite delete(EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options);

  /**
   * Updates an item by its key, as {@link EntityTable#updateByKey} does.
   *
   * @param table a table of this Dynabind
   * @param key the key
   * @param steps says what is changed and what holds, such as {@code update ->
   *     update.set(Order::status, PAID)}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does, and if a step
   *     does not fit the entity, or asks for an item to be returned
   */
  <T> TransactWrite updateByKey(
      EntityTable<T> table, Object key, UnaryOperator<KeyUpdate<T>> steps);

  /**
   * Deletes an item by its key, whatever its version, as {@link EntityTable#deleteByKey} does.
   *
   * @param table a table of this Dynabind
   * @param key the key
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  default <T> TransactWrite deleteByKey(EntityTable<T> table, Object key) {
    return deleteByKey(table, key, UnaryOperator.identity());
  }

  /**
   * Deletes an item by its key, with a condition of yours.
   *
   * @param table a table of this Dynabind
   * @param key the key
   * @param options says what else holds, such as {@code KeyDelete::mustExist}
   * @param <T> the entity's type
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does, and if the item
   *     is asked to be returned
   */
  <T> TransactWrite deleteByKey(
      EntityTable<T> table, Object key, UnaryOperator<KeyDelete<T>> options);

  /**
   * Demands that a condition holds for an item, which is not written.
   *
   * @param table a table of this Dynabind
   * @param key the item's key
   * @param condition what is to hold; for an item that is absent, its attributes do not exist
   * @return this transaction
   * @throws IllegalArgumentException as {@link #insert(EntityTable, Object)} does
   */
  TransactWrite check(EntityTable<?> table, Object key, Condition condition);

  /**
   * Names the transaction, so that it takes effect once even if another process sends it again
   * within ten minutes: a request that is repeated then changes nothing. It must be the same
   * request, also in what is generated for it: versions that are numbers are the same again, times
   * and random values are not. Another one under that token is refused, and ends as {@link
   * io.dynabind.outcome.NotApplied.Reason#TOKEN_REUSED}.
   *
   * @param token 1 to 36 characters; one of its own if this is not said
   * @return this transaction
   * @throws IllegalArgumentException if it is empty or too long
   * @throws IllegalStateException if there are actions already
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency">Idempotency</a>
   */
  TransactWrite token(String token);

  /**
   * How long it is tried while other transactions are in the way, or DynamoDB throttles.
   *
   * @param deadline more than zero; unless this is said that of the builder, and never more than
   *     the ten minutes for which a token is known
   * @return this transaction
   * @throws IllegalArgumentException if it is not more than zero
   */
  default TransactWrite deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Sends the transaction otherwise than the builder says. Options that are given to its actions
   * are not regarded.
   *
   * @param options its deadline, and what else the executor understands
   * @return this transaction
   */
  TransactWrite with(CallOptions options);

  /**
   * Sends the transaction and waits until it has ended.
   *
   * @return what became of each action: all are applied
   * @throws ConditionFailedException if a condition was false; it is of the first action whose
   *     condition was, and {@linkplain io.dynabind.outcome.WriteException#transaction tells} of all
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   * @throws IllegalArgumentException if it has no action, or more than 4 MB of items; nothing is
   *     sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing is sent
   */
  TransactionResult execute();

  /**
   * Sends the transaction and says how it ended.
   *
   * @return what became of the whole, and of each action
   * @throws IllegalArgumentException as {@link #execute} does
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing is sent
   */
  TransactionResult attempt();

  /**
   * Like {@link #execute}, without blocking. What is wrong with the arguments is thrown at once.
   *
   * @return what became of each action; completed exceptionally unless all are applied; cancelling
   *     it stops further attempts
   */
  CompletableFuture<TransactionResult> executeAsync();

  /**
   * Like {@link #attempt}, without blocking. What is wrong with the arguments is thrown at once.
   *
   * @return what became of the whole, and of each action; cancelling it stops further attempts
   */
  CompletableFuture<TransactionResult> attemptAsync();

  /**
   * Like {@link #attempt}, with what is to be said of the transaction beside its outcomes: what it
   * consumed of each table and index, item collections, request ids, attempts and time. Of a
   * transaction that was sent before without it, nothing but attempts and time: what is sent again
   * is the same request.
   *
   * @return what became of the whole, and that
   */
  WithMeta<TransactionResult> attemptWithMeta();

  /**
   * Like {@link #attemptWithMeta}, without blocking.
   *
   * @return what became of the whole, and what is to be said of the transaction
   */
  CompletableFuture<WithMeta<TransactionResult>> attemptWithMetaAsync();
}
