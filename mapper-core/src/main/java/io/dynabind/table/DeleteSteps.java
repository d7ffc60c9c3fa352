package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import java.time.Duration;

/**
 * The steps of a deletion by key. Each gives a new deletion and leaves this one as it is.
 *
 * @param <S> the deletion itself
 */
public interface DeleteSteps<S extends DeleteSteps<S>> {

  /**
   * Demands that a condition holds for the stored item. Several must all hold.
   *
   * @param condition the condition
   * @return the deletion with it
   */
  S when(Condition condition);

  /**
   * Demands that there is an item; without this step an absent one is no error.
   *
   * @return the deletion with it
   */
  S mustExist();

  /**
   * Asks for the item that is deleted. Such a deletion is not sent again once its answer was lost,
   * since the item would be gone.
   *
   * @param item {@link ReturnItem#OLD} or {@link ReturnItem#NONE}
   * @return the deletion with it
   * @throws IllegalArgumentException for {@link ReturnItem#NEW}
   */
  S returning(ReturnItem item);

  /**
   * Sends the write as a transaction of one action, under one token for all attempts: after a lost
   * answer it is sent again, and takes effect exactly once. It costs twice the write units, and
   * gives no item back.
   *
   * @return these steps and that option
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency">Idempotency</a>
   */
  S exactlyOnce();

  /**
   * Sends the deletion otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the deletion with them
   */
  S with(CallOptions options);

  /**
   * Bounds how long the deletion may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the deletion with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default S deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
