package io.dynabind.table;

import io.dynabind.outcome.Outcome;
import java.util.concurrent.CompletableFuture;

/**
 * The writing verbs of an {@link AsyncEntityTable}, answering how the write ended. The futures are
 * completed normally whatever the service says.
 *
 * <p>Arguments that are wrong, and values that cannot be stored, are thrown in the caller's thread,
 * before anything is sent. Thread-safe.
 *
 * @param <T> the entity
 */
public interface AsyncWriteAttempts<T> {

  /**
   * Like {@link WriteAttempts#insert}.
   *
   * @param entity the entity
   * @return how it ended
   */
  CompletableFuture<Outcome<T>> insert(T entity);

  /**
   * Like {@link WriteAttempts#put}.
   *
   * @param entity the entity
   * @return how it ended
   */
  CompletableFuture<Outcome<T>> put(T entity);

  /**
   * Like {@link WriteAttempts#update}.
   *
   * @param entity the entity
   * @return how it ended
   */
  CompletableFuture<Outcome<T>> update(T entity);

  /**
   * Like {@link WriteAttempts#saveChanged}.
   *
   * @param before the entity as it was read
   * @param after the entity as it is to be
   * @return how it ended
   */
  CompletableFuture<Outcome<T>> saveChanged(T before, T after);

  /**
   * Like {@link WriteAttempts#delete}.
   *
   * @param entity the entity
   * @return how it ended
   */
  CompletableFuture<Outcome<T>> delete(T entity);

  /**
   * Like {@link WriteAttempts#deleteByKey}.
   *
   * @param key the key
   * @param <K> the key's type
   * @return how it ended
   */
  <K> CompletableFuture<Outcome<K>> deleteByKey(K key);
}
