package io.dynabind.spring.data.event;

import org.springframework.data.mapping.callback.EntityCallback;

/**
 * Is called right before an entity is written, after all {@link BeforeConvertCallback}s. Versions
 * and what else dynabind makes are made after it.
 *
 * <pre>{@code
 * @Bean
 * BeforeSaveCallback<Order> checked() {
 *   return (order, table) -> validator.checked(order);
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
public interface BeforeSaveCallback<T> extends EntityCallback<T> {

  /**
   * Changes or replaces an entity before it is written. What is thrown keeps it from being written.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it, without prefix and suffix
   * @return what is to be written; never null
   */
  T onBeforeSave(T entity, String table);
}
