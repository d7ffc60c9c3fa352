package io.dynabind.repository;

import java.util.Optional;

/**
 * The base of repository interfaces: the verbs on single items. Methods of your own are derived
 * from their names, planned at startup, and explained by {@code dynabind.describe(…)}. There is no
 * verb that scans.
 *
 * <pre>{@code
 * public interface Orders extends Repository<Order, OrderKey> {
 *   List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);
 * }
 * }</pre>
 *
 * <p>A finder that returns an {@code Optional} or one entity throws {@link IllegalStateException}
 * if several answer it; it examines two at most to tell. Null, or what is stored as nothing, asks
 * for items without the attribute; for one in a key, and with any operator but equality, it is
 * refused with an {@link IllegalArgumentException} before anything is sent. Finders throw {@link
 * io.dynabind.outcome.ReadException} if the service does not answer, and {@link
 * io.dynabind.item.ItemFormatException} if an item does not fit the entity; futures are completed
 * with them.
 *
 * <p>Implementations are thread-safe.
 *
 * @param <T> the entity
 * @param <K> its key: the type of the hash key if the table has no range key, else any record whose
 *     components have the names and types of the key attributes, or class with public accessors or
 *     getters of these
 */
public interface Repository<T, K> {

  /**
   * Creates an item.
   *
   * @param entity the entity
   * @return the entity as written, its version set
   * @throws io.dynabind.outcome.ItemExistsException if the item exists already
   * @throws io.dynabind.outcome.NotAppliedException if the write surely had no effect
   * @throws io.dynabind.outcome.OutcomeUnknownException if the write may have been applied
   */
  T insert(T entity);

  /**
   * Creates or replaces an item. With a version, the stored one must be the entity's.
   *
   * @param entity the entity
   * @return the entity as written, its version raised
   * @throws io.dynabind.outcome.VersionConflictException if the stored version is another one
   * @throws io.dynabind.outcome.ItemMissingException if the entity has a version, but the item does
   *     not exist
   * @throws io.dynabind.outcome.NotAppliedException if the write surely had no effect
   * @throws io.dynabind.outcome.OutcomeUnknownException if the write may have been applied
   */
  T put(T entity);

  /**
   * Changes an item that exists: sets what is mapped, removes what is null, keeps what is not
   * mapped.
   *
   * @param entity the entity
   * @return the entity as written, its version raised
   * @throws io.dynabind.outcome.ItemMissingException if the item does not exist
   * @throws io.dynabind.outcome.VersionConflictException if the stored version is another one
   * @throws io.dynabind.outcome.NotAppliedException if the write surely had no effect
   * @throws io.dynabind.outcome.OutcomeUnknownException if the write may have been applied
   */
  T update(T entity);

  /**
   * Deletes an item. With a version, the stored one must be the entity's; without, an absent item
   * is no mistake.
   *
   * @param entity the entity
   * @throws io.dynabind.outcome.ItemMissingException if the entity has a version and does not exist
   * @throws io.dynabind.outcome.VersionConflictException if the stored version is another one
   * @throws io.dynabind.outcome.NotAppliedException if the write surely had no effect
   * @throws io.dynabind.outcome.OutcomeUnknownException if the write may have been applied
   */
  void delete(T entity);

  /**
   * Deletes an item by its key, whatever its version; an absent one is no mistake.
   *
   * @param key the key
   * @throws io.dynabind.outcome.NotAppliedException if the write surely had no effect
   * @throws io.dynabind.outcome.OutcomeUnknownException if the write may have been applied
   */
  void deleteByKey(K key);

  /**
   * Reads an item.
   *
   * @param key the key
   * @return the entity, or empty if there is none
   * @throws io.dynabind.outcome.ReadException if the service did not answer
   */
  Optional<T> get(K key);

  /**
   * Whether an item exists.
   *
   * @param key the key
   * @return true if it does
   * @throws io.dynabind.outcome.ReadException if the service did not answer
   */
  boolean exists(K key);
}
