package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A read of one item by its key, with options, without blocking. Like {@link KeyGet}.
 *
 * @param <R> what is read: the entity, or some of its attributes
 */
public interface AsyncKeyGet<R> {

  /**
   * Like {@link KeyGet#consistent}.
   *
   * @return the read with it
   */
  AsyncKeyGet<R> consistent();

  /**
   * Like {@link KeyGet#project}.
   *
   * @param attributes whole attributes of the entity, at least one
   * @return the read of them
   * @throws IllegalArgumentException if one is not an attribute of the entity, or a part of one
   */
  AsyncKeyGet<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes);

  /**
   * Like {@link KeyGet#with}.
   *
   * @param options its deadline, and what else the executor understands
   * @return the read with them
   */
  AsyncKeyGet<R> with(CallOptions options);

  /**
   * Like {@link KeyGet#deadline}.
   *
   * @param deadline more than zero
   * @return the read with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default AsyncKeyGet<R> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Like {@link KeyGet#execute}.
   *
   * @return what was found, or empty if there is no such item
   */
  CompletableFuture<Optional<R>> execute();

  /**
   * Like {@link KeyGet#executeWithMeta}.
   *
   * @return what was found, and what the call has consumed
   */
  CompletableFuture<WithMeta<Optional<R>>> executeWithMeta();
}
