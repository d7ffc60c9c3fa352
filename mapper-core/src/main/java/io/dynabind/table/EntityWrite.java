package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import java.time.Duration;
import java.util.Optional;

/**
 * A write of an entity, with options. It yields the entity as written.
 *
 * <pre>{@code
 * table.prepare().put(order).when(attribute(Order::status).ne(SHIPPED)).attempt();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as far as the entity is.
 *
 * @param <T> the entity
 */
public interface EntityWrite<T> extends WriteCall<T> {

  /**
   * Demands that a condition holds for the stored item, beside what the verb demands itself.
   * Several must all hold.
   *
   * @param condition the condition
   * @return the same write with it
   */
  EntityWrite<T> when(Condition condition);

  /**
   * Asks for the item as it was before the write, or as it is after an update. A write that is
   * asked for the old item is not sent again once its answer was lost, since the item would be its
   * own.
   *
   * @param item which one; {@link ReturnItem#NEW} for updates only
   * @return the write, which yields that item; empty if there was none, or it does not fit the
   *     entity
   * @throws IllegalArgumentException if the verb does not give that item
   */
  WriteCall<Optional<T>> returning(ReturnItem item);

  /**
   * Sends the write as a transaction of one action, under one token for all attempts: after a lost
   * answer it is sent again, and takes effect exactly once. It costs twice the write units, and
   * gives no item back.
   *
   * @return this write and that option
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency">Idempotency</a>
   */
  EntityWrite<T> exactlyOnce();

  /**
   * Sends the write otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the write with them
   */
  EntityWrite<T> with(CallOptions options);

  /**
   * Bounds how long the write may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the write with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default EntityWrite<T> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
