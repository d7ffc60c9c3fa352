package io.dynabind.table;

import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
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
}
