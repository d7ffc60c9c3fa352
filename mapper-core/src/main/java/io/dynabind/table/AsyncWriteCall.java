package io.dynabind.table;

import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import java.util.concurrent.CompletableFuture;

/**
 * A write that is described, and sent without blocking when one of these methods is called: each
 * time anew. What does not fit the entity, or cannot be stored, is thrown in the caller's thread.
 *
 * @param <R> what it yields once it was applied
 */
public interface AsyncWriteCall<R> {

  /**
   * Like {@link WriteCall#execute}.
   *
   * @return what it yields, or the exception
   */
  CompletableFuture<R> execute();

  /**
   * Like {@link WriteCall#attempt}.
   *
   * @return one of the four outcomes; never completed exceptionally by what the service says
   */
  CompletableFuture<Outcome<R>> attempt();

  /**
   * Like {@link WriteCall#attemptWithMeta}.
   *
   * @return one of the four outcomes, and what is to be said of the call
   */
  CompletableFuture<WithMeta<Outcome<R>>> attemptWithMeta();
}
