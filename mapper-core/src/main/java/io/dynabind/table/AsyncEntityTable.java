package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.schema.TableDefinition;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The table of one entity, through a client that does not block. Every verb is that of {@link
 * EntityTable}, its result or exception in a future.
 *
 * <pre>{@code
 * dynabind.table(Order.class).async().insert(order).thenAccept(saved -> ...);
 * }</pre>
 *
 * <p>Entities and keys are encoded before a verb returns, so that they may be changed at once.
 * Arguments that are wrong, and values that cannot be stored, are therefore thrown in the caller's
 * thread. Futures are completed in a thread of the client. Thread-safe.
 *
 * <p>A future that is cancelled sends nothing more; a request that is under way is not aborted by
 * the AWS client. What has become of a write is the cause of the {@code CancellationException}, to
 * be had by {@link io.dynabind.outcome.DynabindException#in}: {@link
 * io.dynabind.outcome.OutcomeUnknownException} once it was handed to the client, {@link
 * io.dynabind.outcome.NotAppliedException} before.
 *
 * @param <T> the entity
 */
public interface AsyncEntityTable<T> {

  /**
   * Like {@link EntityTable#with}.
   *
   * @param options how calls are sent
   * @return a view of this table
   */
  AsyncEntityTable<T> with(CallOptions options);

  /**
   * The table's name.
   *
   * @return the name as the service knows it
   */
  String name();

  /**
   * What the table looks like, as derived from the entity.
   *
   * @return the definition that {@link #create()} uses
   */
  TableDefinition definition();

  /**
   * Like {@link EntityTable#create}.
   *
   * @return completed when the table can be used
   */
  CompletableFuture<Void> create();

  /**
   * Like {@link EntityTable#createIfMissing}.
   *
   * @return true if this call created the table
   */
  CompletableFuture<Boolean> createIfMissing();

  /**
   * Like {@link EntityTable#deleteTable}.
   *
   * @return completed when the table is gone
   */
  CompletableFuture<Void> deleteTable();

  /**
   * Like {@link EntityTable#truncate}.
   *
   * @param tableName the table's name, as a brake
   * @return the truncation, to be run
   */
  AsyncTruncation truncate(String tableName);

  /**
   * Like {@link EntityTable#insert}.
   *
   * @param entity the entity
   * @return the entity as written
   */
  CompletableFuture<T> insert(T entity);

  /**
   * Like {@link EntityTable#put}.
   *
   * @param entity the entity
   * @return the entity as written
   */
  CompletableFuture<T> put(T entity);

  /**
   * Like {@link EntityTable#update}.
   *
   * @param entity the entity
   * @return the entity as written
   */
  CompletableFuture<T> update(T entity);

  /**
   * Like {@link EntityTable#saveChanged}.
   *
   * @param before the entity as it was read
   * @param after the entity as it is to be
   * @return the entity as written
   */
  CompletableFuture<T> saveChanged(T before, T after);

  /**
   * Like {@link EntityTable#delete}.
   *
   * @param entity the entity
   * @return completed when it is deleted
   */
  CompletableFuture<Void> delete(T entity);

  /**
   * Like {@link EntityTable#deleteByKey}.
   *
   * @param key the key
   * @return completed when it is deleted
   */
  CompletableFuture<Void> deleteByKey(Object key);

  /**
   * Like {@link EntityTable#updateByKey}.
   *
   * @param key the key
   * @return the update, to be filled and sent
   */
  AsyncKeyUpdate<T> updateByKey(Object key);

  /**
   * The writing verbs, to be given conditions and other options before they are sent.
   *
   * @return the same table
   */
  AsyncPreparedWrites<T> prepare();

  /**
   * Like {@link EntityTable#get}.
   *
   * @param key the key
   * @return the entity, or empty if there is none
   */
  CompletableFuture<Optional<T>> get(Object key);

  /**
   * Like {@link EntityTable#getConsistently}.
   *
   * @param key the key
   * @return the entity, or empty if there is none
   */
  CompletableFuture<Optional<T>> getConsistently(Object key);

  /**
   * The same table, whose reads give expired items too, until DynamoDB deletes them. Writes are as
   * before.
   *
   * <pre>{@code
   * CompletableFuture<Optional<Session>> old = sessions.includingExpired().get("s-1");
   * }</pre>
   *
   * @return a table of all items
   * @see io.dynabind.annotation.TimeToLive
   */
  AsyncEntityTable<T> includingExpired();

  /**
   * Like {@link EntityTable#prepareGet}.
   *
   * @param key the key
   * @return the read
   */
  AsyncKeyGet<T> prepareGet(Object key);

  /**
   * Begins a query for the items that share a hash key.
   *
   * @param hashKey the value of the hash key; for an index with several hash attributes the values
   *     of all, in their order
   * @return the query, to be narrowed and run
   */
  AsyncTableQuery<T> query(Object... hashKey);

  /**
   * Begins a scan, which reads the whole table or index, and costs accordingly.
   *
   * @return the scan, to be run
   */
  AsyncTableScan<T> scan();

  /**
   * The writing verbs, with the way each one ended as a value.
   *
   * @return the same table
   */
  AsyncWriteAttempts<T> attempt();
}
