package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import java.time.Duration;

/**
 * An update of an item to an entity, with options, without blocking.
 *
 * @param <T> the entity
 */
public interface AsyncEntityUpdate<T> extends AsyncEntityWrite<T> {

  @Override
  AsyncEntityUpdate<T> when(Condition condition);

  /**
   * Like {@link EntityUpdate#orCreate}.
   *
   * @return the same update, for items that may be absent
   */
  AsyncEntityUpdate<T> orCreate();

  @Override
  AsyncEntityUpdate<T> exactlyOnce();

  @Override
  AsyncEntityUpdate<T> with(CallOptions options);

  @Override
  default AsyncEntityUpdate<T> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
