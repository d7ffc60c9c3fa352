package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.TableException;
import io.dynabind.outcome.TableExistsException;
import io.dynabind.outcome.TableMissingException;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.schema.TableDefinition;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The table of one entity, through a client that blocks.
 *
 * <pre>{@code
 * EntityTable<Order> orders = dynabind.table(Order.class);
 * Order saved = orders.insert(order);                              // saved.version() is 1
 * Optional<Order> found = orders.get(new OrderKey("c-1", "o-1"));
 * List<Order> recent = orders.query("c-1").rangeKey().startsWith("2026-").descending().list();
 * }</pre>
 *
 * <p><b>Writes.</b> Each either takes effect and returns, or throws: {@link
 * ConditionFailedException} or one of its kinds (its condition was false; with the item that won),
 * {@link NotAppliedException} or one of its kinds (surely no effect), {@link
 * OutcomeUnknownException} (the answer was lost; it may have been applied). {@link #attempt()}
 * gives the same verbs with the four cases as a value. A value that cannot be stored is refused
 * with an {@link io.dynabind.item.ItemFormatException} before anything is sent.
 *
 * <p><b>Limits.</b> What DynamoDB would refuse is refused before it is sent, by every verb, with an
 * {@link io.dynabind.item.ItemFormatException} that names the attribute: items of more than 400 KB,
 * empty or overlong keys of the table and its indexes, numbers of more than 38 digits; an update
 * whose expression exceeds 4 KB, with an {@link IllegalArgumentException}.
 *
 * <p><b>Versions.</b> If the entity has a {@code @Version}, put, update and delete succeed only
 * while the stored version is the entity's; a null or zero version means that the stored item has
 * none. Stored versions start at 1, and each write raises them by one. The new version is in the
 * entity that a write returns: a copy of a record, the same instance of a bean, which is changed
 * only once the write was applied. A write also leaves a token in the item, in the attribute {@code
 * _writeToken}: if its answer is lost, the item tells whether it was applied.
 *
 * <p><b>Keys.</b> A key is the value of the hash key where there is no range key; else any record
 * whose components have the names and types of the key's attributes, or the entity's own class.
 *
 * <p><b>Variants.</b> The table of a variant of a sealed entity is the table of the whole, of which
 * it gives that variant only: queries and scans filter the others out, and getting another gives
 * nothing. Writes go by the key alone, whichever variant is stored there.
 *
 * <p><b>Deadlines.</b> A call ends within its deadline, all attempts and the pauses between them
 * included: 5 seconds for the clients that dynabind builds, else what the builder, {@link
 * #withDeadline} or the call itself says. A write that is late ends as not applied if it surely had
 * no effect, else as unknown. Each page of a query or scan has the deadline to itself; a batch goes
 * on as long as it makes progress. Creating and deleting tables have times of their own.
 *
 * <p><b>Expired items.</b> If the entity has a {@code @TimeToLive}, items that have expired are
 * absent for all reads, and for {@code insert}, though DynamoDB deletes them some days later. See
 * {@link #includingExpired()}.
 *
 * <p>Thread-safe. A thread that is interrupted keeps its interrupt flag.
 *
 * @param <T> the entity
 */
public interface EntityTable<T> {

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
   * Creates the table from the annotations, waits until it and every index can be used, and then
   * turns on the time to live, if the entity has one.
   *
   * @throws TableExistsException if there is a table of that name
   * @throws TableException if the service refuses, or the table cannot be used within some minutes
   */
  void create();

  /**
   * Like {@link #create()}, but leaves a table that exists as it is, and waits while somebody else
   * is creating it. The existing table is not compared with the definition.
   *
   * @return true if this call created the table
   * @throws TableException if the service refuses, or the table cannot be used within some minutes
   */
  boolean createIfMissing();

  /**
   * Deletes the table with everything in it, and waits until it is gone.
   *
   * @throws TableMissingException if there is no table of that name
   * @throws TableException if the service refuses, or the table is not gone within some minutes
   */
  void deleteTable();

  /**
   * Begins to delete all items, at a pace that leaves capacity to others. The table itself stays.
   * Of a variant of a sealed entity its own items are deleted.
   *
   * <pre>{@code
   * long deleted = orders.truncate("orders").percentOfCapacity(50).execute();
   * }</pre>
   *
   * @param tableName the table's {@link #name()}, as a brake
   * @return the truncation, to be run
   * @throws IllegalArgumentException if the table has another name
   */
  Truncation truncate(String tableName);

  /**
   * Writes an item that must not exist yet. With a version, it is stored with version 1. It is not
   * sent again when its answer was lost: somebody may have taken the item and deleted it.
   *
   * @param entity the entity
   * @return the entity as written
   * @throws ItemExistsException if there is an item with its key
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  T insert(T entity);

  /**
   * Creates or replaces an item. Attributes that the entity does not map are gone afterwards.
   *
   * @param entity the entity
   * @return the entity as written
   * @throws VersionConflictException if the stored version is another one
   * @throws ItemMissingException if the entity has a version, but the item does not exist
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  T put(T entity);

  /**
   * Writes the entity's attributes into an item that must exist: null removes an attribute, and
   * those that the entity does not map are kept.
   *
   * @param entity the entity
   * @return the entity as written
   * @throws ItemMissingException if there is no item with its key
   * @throws VersionConflictException if the stored version is another one
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  T update(T entity);

  /**
   * Writes what an entity stores otherwise than it did before, into an item that must exist: of the
   * attributes that differ the new values, and absent ones are removed. Everything else is kept, so
   * that others may change it meanwhile. The version that is checked is the one before.
   *
   * <pre>{@code
   * Order read = table.getConsistently(key).orElseThrow();
   * Order paid = table.saveChanged(read, read.withStatus(PAID));
   * }</pre>
   *
   * @param before the entity as it was read
   * @param after the entity as it is to be; with the same key
   * @return the entity as written; the given one, and nothing is called or sent, if nothing differs
   * @throws IllegalArgumentException if the two have different keys
   * @throws ItemMissingException if there is no item with their key
   * @throws VersionConflictException if the stored version is another one than before
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  T saveChanged(T before, T after);

  /**
   * Deletes an item. Without a version an absent item is no error.
   *
   * @param entity the entity
   * @throws ItemMissingException if the entity has a version, but the item does not exist
   * @throws VersionConflictException if the stored version is another one
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  void delete(T entity);

  /**
   * Deletes an item by its key, whatever its version. An absent item is no error.
   *
   * @param key the key
   * @throws IllegalArgumentException if the key is not one of this entity
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  void deleteByKey(Object key);

  /**
   * Begins an update of an item by its key, of what is named and nothing else. The item must exist,
   * unless {@link KeyUpdate#orCreate} says otherwise. It raises the version, if there is one,
   * whatever it is.
   *
   * @param key the key
   * @return the update, to be filled and sent by {@link KeyUpdate#execute} or {@link
   *     KeyUpdate#attempt}
   * @throws IllegalArgumentException if the key is not one of this entity
   */
  KeyUpdate<T> updateByKey(Object key);

  /**
   * The writing verbs, to be given conditions and other options before they are sent.
   *
   * @return the same table
   */
  PreparedWrites<T> prepare();

  /**
   * Reads an item, eventually consistent: it may miss the writes of the last second or so.
   *
   * @param key the key
   * @return the entity, or empty if there is none
   * @throws IllegalArgumentException if the key is not one of this entity
   * @throws io.dynabind.item.ItemFormatException if the item does not fit the entity
   * @throws ReadException if the service does not answer
   */
  Optional<T> get(Object key);

  /**
   * Reads an item, strongly consistent: all writes that were applied before are seen. Costs twice
   * the read units of {@link #get}.
   *
   * @param key the key
   * @return the entity, or empty if there is none
   * @throws IllegalArgumentException if the key is not one of this entity
   * @throws io.dynabind.item.ItemFormatException if the item does not fit the entity
   * @throws ReadException if the service does not answer
   */
  Optional<T> getConsistently(Object key);

  /**
   * The same table, whose reads give expired items too, until DynamoDB deletes them. Writes are as
   * before.
   *
   * <pre>{@code
   * Optional<Session> old = sessions.includingExpired().get("s-1");
   * }</pre>
   *
   * @return a table of all items
   * @see io.dynabind.annotation.TimeToLive
   */
  EntityTable<T> includingExpired();

  /**
   * Begins a read of an item, to be given options before it is sent: strong consistency, some
   * attributes only, a deadline, what it consumes.
   *
   * @param key the key
   * @return the read
   * @throws IllegalArgumentException if the key is not one of this entity
   */
  KeyGet<T> prepareGet(Object key);

  /**
   * Reads any number of items; several tables, strongly consistent reads and the order of the keys
   * are what {@code Dynabind.batchGet()} has.
   *
   * @param keys the keys, as {@link #get} takes them; one that is given twice is asked for once
   * @return the entities that exist, in the order of the keys
   * @throws io.dynabind.outcome.ReadException if any key was not answered
   */
  List<T> getAll(Collection<?> keys);

  /**
   * Puts any number of entities, in batches, each for itself; several tables, a sink for what is
   * left, and what became of each are what {@code Dynabind.batchWrite()} has.
   *
   * @param entities the entities, without a version, each with another key
   * @throws io.dynabind.outcome.BatchException if not all were applied
   * @throws IllegalArgumentException if the entity has a version, or two have one key; nothing is
   *     sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing is sent
   */
  void putAll(Collection<? extends T> entities);

  /**
   * Deletes any number of entities, in batches, each for itself.
   *
   * @param entities the entities, without a version, each with another key
   * @throws io.dynabind.outcome.BatchException if not all were applied
   * @throws IllegalArgumentException if the entity has a version, or two have one key; nothing is
   *     sent
   */
  void deleteAll(Collection<? extends T> entities);

  /**
   * Begins a query for the items that share a hash key.
   *
   * @param hashKey the value of the hash key; for an index with several hash attributes the values
   *     of all, in their order
   * @return the query, to be narrowed and run
   */
  TableQuery<T> query(Object... hashKey);

  /**
   * Begins a scan, which reads the whole table or index, and costs accordingly.
   *
   * @return the scan, to be run
   */
  TableScan<T> scan();

  /**
   * The writing verbs, with the way each one ended as a value.
   *
   * @return the same table
   */
  WriteAttempts<T> attempt();

  /**
   * The same table, whose calls are sent otherwise.
   *
   * <pre>{@code
   * EntityTable<Order> impatient = orders.with(CallOptions.within(Duration.ofMillis(300)));
   * }</pre>
   *
   * @param options the deadline of each call, and what else the executor understands; a call that
   *     says otherwise wins
   * @return a view of this table
   */
  EntityTable<T> with(CallOptions options);

  /**
   * The same table, whose calls have less time, or more. See the paragraph on deadlines above.
   *
   * @param deadline how long each call may take, with all attempts and the pauses between them;
   *     more than zero
   * @return a view of this table
   * @throws IllegalArgumentException if it is not more than zero
   */
  default EntityTable<T> withDeadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * The same table through the client that does not block.
   *
   * @return the asynchronous twin
   * @throws UnsupportedOperationException if there is no such client
   */
  AsyncEntityTable<T> async();
}
