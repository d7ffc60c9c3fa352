package io.dynabind.spring.data.event;

import io.dynabind.model.EntityModel;
import io.dynabind.table.WriteKind;
import org.springframework.data.mapping.callback.EntityCallback;

/**
 * Is called before an entity is written, as the first: auditing is one of these, of order 100.
 *
 * <pre>{@code
 * @Bean
 * BeforeConvertCallback<Order> trimmed() {
 *   return (order, table) -> order.withText(order.text().strip());
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
public interface BeforeConvertCallback<T> extends EntityCallback<T> {

  /**
   * Changes or replaces an entity before it is written. What is thrown keeps it from being written.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it, without prefix and suffix
   * @return what is to be written; never null
   */
  T onBeforeConvert(T entity, String table);

  /**
   * Changes or replaces an entity before it is written, for callbacks to which it matters whether
   * the item is a new one; this is the method that is called. Unless overridden, it calls {@link
   * #onBeforeConvert(Object, String)}.
   *
   * @param entity the entity
   * @param model the entity's facts
   * @param kind what the write means for the item
   * @return what is to be written; never null
   */
  default T onBeforeConvert(T entity, EntityModel model, WriteKind kind) {
    return onBeforeConvert(entity, model.table().name());
  }
}
