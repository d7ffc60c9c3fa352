package io.dynabind.spring.data.event;

import org.springframework.data.mapping.callback.EntityCallback;

/**
 * Is called once the write of an entity is known to be applied, and only then.
 *
 * <pre>{@code
 * @Bean
 * AfterSaveCallback<Order> known() {
 *   return (order, table) -> order.asStored();
 * }
 * }</pre>
 *
 * <p>Several are called in the order that their classes say by {@code @Order} or {@code Ordered}.
 * They act for repositories and for direct use of tables; a Dynabind without {@link
 * io.dynabind.spring.data.SpringDataMapping} does not know them. Must be thread-safe.
 *
 * @param <T> the entity, or a type that entities have in common
 */
@FunctionalInterface
public interface AfterSaveCallback<T> extends EntityCallback<T> {

  /**
   * Changes or replaces what the caller of the writing method gets. What is thrown does not undo
   * the write: see {@code AppliedWriteException}.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it, without prefix and suffix
   * @return what the caller gets; never null
   */
  T onAfterSave(T entity, String table);
}
