package io.dynabind.query;

import io.dynabind.operation.ItemOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How criteria are answered: chosen once, at startup. Makes operations from the arguments of a
 * call, and explains itself.
 *
 * <p>Immutable and thread-safe.
 */
public interface Plan {

  /** The ways to read, the cheapest first. */
  enum Access {
    /** One item by its full key. */
    GET_ITEM,
    /** Several items by their full keys. */
    BATCH_GET_ITEM,
    /** The items of a hash key, of the table or an index. */
    QUERY,
    /** All items of the table or an index. */
    SCAN
  }

  /**
   * What is answered.
   *
   * @return the criteria
   */
  Criteria criteria();

  /**
   * The way that was chosen.
   *
   * @return how items are read
   */
  Access access();

  /**
   * The index that is asked.
   *
   * @return its name; null for the table, and for plans of several sides
   */
  default @Nullable String index() {
    return null;
  }

  /**
   * Whether a call may take several queries, one for each value of a collection. Their results
   * follow each other in the order of the values; there are no pages of them.
   *
   * @return false if it takes one at most
   */
  boolean fansOut();

  /**
   * Whether the operations of a call may find an item several times, of which it counts once.
   *
   * @return false if no item is found twice
   */
  default boolean unites() {
    return false;
  }

  /**
   * Whether {@link Subject#DELETE} deletes one by one, because the entity has a version or unique
   * attributes: then whole items are read, otherwise their keys.
   *
   * @return false if batches do, and for other subjects
   */
  boolean deletesSingly();

  /**
   * The most items that are wanted.
   *
   * @return 1 or more, or 0 for all
   */
  default int limit() {
    return criteria().limit();
  }

  /**
   * Makes the operations of a call.
   *
   * @param arguments the values, by the positions that the criteria give them. Null, or a value
   *     that is stored as nothing, asks for what is absent; only equality with an attribute that is
   *     in no key may ask so
   * @param most the most items that are wanted, 1 or more, or 0 for all; no page examines more
   *     where those examined are those returned
   * @return for {@link Access#GET_ITEM} one {@link io.dynabind.operation.GetItem}; for {@link
   *     Access#BATCH_GET_ITEM} one for each key, none twice; for {@link Access#QUERY} the first
   *     page of a {@link io.dynabind.operation.Query}, or several if the plan fans out; for {@link
   *     Access#SCAN} the first page of a {@link io.dynabind.operation.Scan}; nothing if the
   *     arguments say that no item answers
   * @throws IllegalArgumentException if an argument is null or stored as nothing where a value is
   *     needed, or a lower bound is above the upper one; the message names no value
   */
  List<ItemOperation> operations(@Nullable Object[] arguments, int most);

  /**
   * Whether an index that does not hold all gives keys, by which the items are fetched.
   *
   * @return false if the operations give all that is asked
   */
  default boolean hydrates() {
    return false;
  }

  /**
   * How a call fetches the items whose keys the operations give.
   *
   * @param arguments the values of the call
   * @return null if the plan does not {@linkplain #hydrates hydrate}
   * @throws IllegalArgumentException as {@link #operations} does
   */
  default @Nullable Hydration hydration(@Nullable Object[] arguments) {
    return null;
  }

  /**
   * Explains the choice.
   *
   * @return operation, table or index, key condition, filter
   */
  Explanation explanation();

  /**
   * Explains the choice in one line.
   *
   * @return the text of {@link #explanation}
   */
  default String explain() {
    return explanation().toString();
  }
}
