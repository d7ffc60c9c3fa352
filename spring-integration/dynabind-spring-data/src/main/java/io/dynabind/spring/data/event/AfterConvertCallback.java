package io.dynabind.spring.data.event;

import org.springframework.data.mapping.callback.EntityCallback;

/**
 * Is called for each entity that was read, by whatever kind of method: also those that return
 * futures, streams, slices and windows. Projections are no entities.
 *
 * <pre>{@code
 * @Bean
 * AfterConvertCallback<Order> priced() {
 *   return (order, table) -> order.withPrices(prices);
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
public interface AfterConvertCallback<T> extends EntityCallback<T> {

  /**
   * Changes or replaces an entity that was read.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it, without prefix and suffix
   * @return what the caller gets; never null
   */
  T onAfterConvert(T entity, String table);
}
