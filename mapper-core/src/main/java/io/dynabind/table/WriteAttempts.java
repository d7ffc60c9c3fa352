package io.dynabind.table;

import io.dynabind.outcome.Outcome;

/**
 * The writing verbs of an {@link EntityTable}, answering how the write ended instead of throwing.
 *
 * <pre>{@code
 * Outcome<Order> outcome = orders.attempt().update(order);
 * if (outcome instanceof Rejected<Order> rejected) {
 *   return rejected.current();                        // the item that won
 * }
 * }</pre>
 *
 * <p>Arguments that are wrong, and values that cannot be stored, are still thrown, before anything
 * is sent. Thread-safe.
 *
 * @param <T> the entity
 */
public interface WriteAttempts<T> {

  /**
   * Like {@link EntityTable#insert}.
   *
   * @param entity the entity
   * @return how it ended; applied, with the entity as written
   */
  Outcome<T> insert(T entity);

  /**
   * Like {@link EntityTable#put}.
   *
   * @param entity the entity
   * @return how it ended; applied, with the entity as written
   */
  Outcome<T> put(T entity);

  /**
   * Like {@link EntityTable#update}.
   *
   * @param entity the entity
   * @return how it ended; applied, with the entity as written
   */
  Outcome<T> update(T entity);

  /**
   * Like {@link EntityTable#saveChanged}.
   *
   * @param before the entity as it was read
   * @param after the entity as it is to be
   * @return how it ended; applied, with the entity as written
   */
  Outcome<T> saveChanged(T before, T after);

  /**
   * Like {@link EntityTable#delete}.
   *
   * @param entity the entity
   * @return how it ended; applied, with the entity as given
   */
  Outcome<T> delete(T entity);

  /**
   * Like {@link EntityTable#deleteByKey}.
   *
   * @param key the key
   * @param <K> the key's type
   * @return how it ended; applied, with the key
   */
  <K> Outcome<K> deleteByKey(K key);
}
