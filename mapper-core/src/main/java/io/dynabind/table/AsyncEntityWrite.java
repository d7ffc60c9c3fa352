package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import java.time.Duration;
import java.util.Optional;

/**
 * A write of an entity, with options, without blocking.
 *
 * @param <T> the entity
 */
public interface AsyncEntityWrite<T> extends AsyncWriteCall<T> {

  /**
   * Like {@link EntityWrite#when}.
   *
   * @param condition the condition
   * @return the same write with it
   */
  AsyncEntityWrite<T> when(Condition condition);

  /**
   * Like {@link EntityWrite#returning}.
   *
   * @param item which one
   * @return the write, which yields that item
   */
  AsyncWriteCall<Optional<T>> returning(ReturnItem item);

  /**
   * Sends the write as a transaction of one action, under one token for all attempts: after a lost
   * answer it is sent again, and takes effect exactly once. It costs twice the write units, and
   * gives no item back.
   *
   * @return this write and that option
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency">Idempotency</a>
   */
  AsyncEntityWrite<T> exactlyOnce();

  /**
   * Sends the write otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the write with them
   */
  AsyncEntityWrite<T> with(CallOptions options);

  /**
   * Bounds how long the write may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the write with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default AsyncEntityWrite<T> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
