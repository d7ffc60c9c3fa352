package io.dynabind.table;

/**
 * The writing verbs of an {@link EntityTable}, to be given options before they are sent.
 *
 * <pre>{@code
 * Outcome<Order> outcome = table.prepare().update(order).orCreate().attempt();
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @param <T> the entity
 */
public interface PreparedWrites<T> {

  /**
   * Prepares {@link EntityTable#insert}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  EntityWrite<T> insert(T entity);

  /**
   * Prepares {@link EntityTable#put}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  EntityWrite<T> put(T entity);

  /**
   * Prepares {@link EntityTable#update}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  EntityUpdate<T> update(T entity);

  /**
   * Prepares {@link EntityTable#delete}. It yields the entity as given.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  EntityWrite<T> delete(T entity);

  /**
   * Prepares {@link EntityTable#deleteByKey}.
   *
   * @param key the key
   * @return the write, to be sent
   */
  KeyDelete<T> deleteByKey(Object key);
}
