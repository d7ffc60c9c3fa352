package io.dynabind.query;

import io.dynabind.operation.ItemOperation;
import org.jspecify.annotations.Nullable;

/**
 * How criteria are answered: chosen once, at startup. Makes an operation from the arguments of a
 * call, and explains itself.
 *
 * <p>Immutable and thread-safe.
 */
public interface Plan {

  /** The ways to read. */
  enum Access {
    /** One item by its full key. */
    GET_ITEM,
    /** The items of a hash key, of the table or an index. */
    QUERY
  }

  /**
   * The way that was chosen.
   *
   * @return how items are read
   */
  Access access();

  /**
   * The most items that are wanted.
   *
   * @return 1 or more, or 0 for all
   */
  int limit();

  /**
   * Makes the operation of a call.
   *
   * @param arguments the values, in the order of the criteria. Null, or a value that is stored as
   *     nothing, asks for what is absent; only equality with an attribute that is in no key may ask
   *     so
   * @param most the most items that are wanted, 1 or more, or 0 for all; no page examines more
   *     where those examined are those returned
   * @return a {@link io.dynabind.operation.GetItem} or the first page of a {@link
   *     io.dynabind.operation.Query}
   * @throws IllegalArgumentException if an argument is null or stored as nothing where a value is
   *     needed, or a lower bound is above the upper one; the message names no value
   */
  ItemOperation operation(@Nullable Object[] arguments, int most);

  /**
   * Explains the choice.
   *
   * @return one line: operation, table or index, key condition, filter
   */
  String explain();
}
