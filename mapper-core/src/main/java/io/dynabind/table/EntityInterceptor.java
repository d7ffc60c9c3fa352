package io.dynabind.table;

import io.dynabind.model.EntityModel;

/**
 * Is called before and after the entities of all tables are written or deleted, and after they were
 * read.
 *
 * <pre>{@code
 * final class Auditing implements EntityInterceptor {
 *
 *   @Override
 *   public <T> T beforeWrite(EntityModel model, T entity) {
 *     if (entity instanceof Audited audited) {
 *       audited.setChangedBy(users.current());
 *     }
 *     return entity;
 *   }
 * }
 *
 * Dynabind.builder().interceptor(new Auditing());
 * }</pre>
 *
 * <p>It is called for the verbs and reads for which the entity's own {@code @BeforeWrite},
 * {@code @AfterWrite} and {@code @AfterRead} are, and what it throws means the same. Before a
 * write, interceptors are called first, in the order in which the builder was given them, then the
 * entity; after a write or read the entity is called first, then the interceptors in the opposite
 * order. Documents without a class are intercepted too.
 *
 * <p>Must be thread-safe.
 */
public interface EntityInterceptor {

  /**
   * Is called before an entity is inserted, put, updated or saved for its changes, in the caller's
   * thread.
   *
   * @param model the entity's facts
   * @param entity the entity
   * @param <T> the entity's type
   * @return what is to be written: the same entity, or another one in its place; never null
   */
  default <T> T beforeWrite(EntityModel model, T entity) {
    return entity;
  }

  /**
   * Is called before an entity is written, by those to whom it matters whether the item is a new
   * one. Unless overridden, it calls {@link #beforeWrite(EntityModel, Object)}.
   *
   * @param model the entity's facts
   * @param entity the entity
   * @param kind what the write means for the item
   * @param <T> the entity's type
   * @return what is to be written: the same entity, or another one in its place; never null
   */
  default <T> T beforeWrite(EntityModel model, T entity, WriteKind kind) {
    return beforeWrite(model, entity);
  }

  /**
   * Is called once a write of an entity was applied, and only then; not where nobody knows.
   *
   * @param model the entity's facts
   * @param entity the entity as written
   * @param <T> the entity's type
   */
  default <T> void afterWrite(EntityModel model, T entity) {}

  /**
   * Is called once a write of an entity was applied, as {@link #afterWrite} is, by those who give
   * the caller something else than what was written. Unless overridden, it calls that one.
   *
   * @param model the entity's facts
   * @param entity the entity as written
   * @param <T> the entity's type
   * @return what the verb returns: the same entity, or another one in its place; never null
   */
  default <T> T written(EntityModel model, T entity) {
    afterWrite(model, entity);
    return entity;
  }

  /**
   * Is called before an entity is deleted, in the caller's thread; not for deletions by key.
   *
   * @param model the entity's facts
   * @param entity the entity
   * @param <T> the entity's type
   */
  default <T> void beforeDelete(EntityModel model, T entity) {}

  /**
   * Is called once the deletion of an entity was applied, and only then; not for deletions by key.
   *
   * @param model the entity's facts
   * @param entity the entity
   * @param <T> the entity's type
   */
  default <T> void afterDelete(EntityModel model, T entity) {}

  /**
   * Is called after an entity was read.
   *
   * @param model the entity's facts
   * @param entity the entity
   * @param <T> the entity's type
   * @return what the caller gets: the same entity, or another one in its place; never null
   */
  default <T> T afterRead(EntityModel model, T entity) {
    return entity;
  }
}
