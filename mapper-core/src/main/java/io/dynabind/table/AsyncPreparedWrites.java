package io.dynabind.table;

/**
 * The writing verbs of an {@link AsyncEntityTable}, to be given options before they are sent. See
 * {@link PreparedWrites}.
 *
 * @param <T> the entity
 */
public interface AsyncPreparedWrites<T> {

  /**
   * Prepares {@link AsyncEntityTable#insert}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  AsyncEntityWrite<T> insert(T entity);

  /**
   * Prepares {@link AsyncEntityTable#put}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  AsyncEntityWrite<T> put(T entity);

  /**
   * Prepares {@link AsyncEntityTable#update}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  AsyncEntityUpdate<T> update(T entity);

  /**
   * Prepares {@link AsyncEntityTable#delete}.
   *
   * @param entity the entity
   * @return the write, to be sent
   */
  AsyncEntityWrite<T> delete(T entity);

  /**
   * Prepares {@link AsyncEntityTable#deleteByKey}.
   *
   * @param key the key
   * @return the write, to be sent
   */
  AsyncKeyDelete<T> deleteByKey(Object key);
}
