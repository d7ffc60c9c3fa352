package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import java.time.Duration;

/**
 * An update of an item to an entity, with options.
 *
 * @param <T> the entity
 */
public interface EntityUpdate<T> extends EntityWrite<T> {

  @Override
  EntityUpdate<T> when(Condition condition);

  /**
   * Creates the item where there is none. An entity whose version is neither null nor zero says
   * that there is one.
   *
   * @return the same update, for items that may be absent
   */
  EntityUpdate<T> orCreate();

  @Override
  EntityUpdate<T> exactlyOnce();

  @Override
  EntityUpdate<T> with(CallOptions options);

  @Override
  default EntityUpdate<T> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
