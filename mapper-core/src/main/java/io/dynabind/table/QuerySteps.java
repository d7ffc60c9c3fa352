package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import java.time.Duration;

/**
 * What a query for the items of one hash key can be told, whether it blocks or not. Each method
 * returns a new query; nothing is changed, and nothing is sent until the query is run. Arguments
 * are checked then, before anything is sent.
 *
 * @param <Q> the query
 */
public interface QuerySteps<Q extends QuerySteps<Q>> {

  /**
   * Asks an index instead of the table.
   *
   * @param name the index's name
   * @return the query
   */
  Q index(String name);

  /**
   * Fetches by its key each item of which the index does not hold all, a hundred at a time. What is
   * asked is checked again of the item: an index follows its table, and one that has changed or
   * gone since is left out. The order is the index's. Where the index holds all, it changes
   * nothing.
   *
   * @return the query
   */
  Q hydrate();

  /**
   * Begins a condition on the next attribute of the range key. A range key of several attributes
   * takes them in their order: all but the last one named must be {@link RangeKeyStep#eq equal}.
   *
   * @return the condition to be completed
   */
  RangeKeyStep<Q> rangeKey();

  /**
   * Leaves out items of which a condition is false. They are read nevertheless, and cost what
   * reading costs. May be said several times: all conditions must hold then.
   *
   * @param condition a condition on attributes that are not in the key of what is queried
   * @return the query
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.FilterExpression.html">Filter
   *     expressions</a>
   */
  Q filter(Condition condition);

  /**
   * Reverses the order of the range key.
   *
   * @return the query
   */
  Q descending();

  /**
   * Bounds how many items are returned.
   *
   * @param items the most items, 1 or more
   * @return the query
   * @throws IllegalArgumentException if the limit is less than 1
   */
  Q limit(int items);

  /**
   * Makes the read strongly consistent, which the table and local indexes can be read with.
   *
   * @return the query
   */
  Q consistent();

  /**
   * Gives expired items too, which are left out else until DynamoDB deletes them.
   *
   * @return the query
   * @see io.dynabind.annotation.TimeToLive
   */
  Q includeExpired();

  /**
   * Sends the query otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the query with them
   */
  Q with(CallOptions options);

  /**
   * Bounds how long the query may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the query with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default Q deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
