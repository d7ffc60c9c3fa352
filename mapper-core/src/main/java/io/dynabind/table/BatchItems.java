package io.dynabind.table;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link BatchGet} or {@link TransactGet} found. Thread-safe, as far as the entities in it
 * are.
 *
 * <pre>{@code
 * List<Optional<Order>> inOrder = items.of(orders); // one for each key, in the order of the keys
 * }</pre>
 */
public interface BatchItems {

  /**
   * The items of one table.
   *
   * @param table a table of this Dynabind
   * @param <T> the entity
   * @return for each key, in the order in which they were given, its entity, or empty if there is
   *     no such item; an empty list if no key of that table was given
   */
  <T> List<Optional<T>> of(EntityTable<T> table);

  /**
   * The items of one table that exist.
   *
   * @param table a table of this Dynabind
   * @param <T> the entity
   * @return the entities, in the order of their keys
   */
  <T> List<T> found(EntityTable<T> table);
}
