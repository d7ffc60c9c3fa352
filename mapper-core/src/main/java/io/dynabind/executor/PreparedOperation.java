package io.dynabind.executor;

import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An operation whose bytes are fixed. Each call sends those same bytes once.
 *
 * <p>Thread-safe.
 */
public interface PreparedOperation {

  /**
   * What was prepared.
   *
   * @return the operation
   */
  Operation operation();

  /**
   * Some actions of a batch, in the same bytes, to be sent again without the others.
   *
   * @param actions the indexes of the actions, at least one, ascending
   * @return an operation of those actions alone, prepared
   * @throws UnsupportedOperationException if this is no batch, or the executor does not know
   *     batches
   */
  default PreparedOperation only(List<Integer> actions) {
    throw new UnsupportedOperationException("Not a batch: " + operation());
  }

  /**
   * The same bytes, to be sent by attempts that are given up after some time.
   *
   * @param time how long an attempt may take at most, more than zero
   * @return an operation whose attempts end in time; this one if the executor cannot end them, or
   *     ends them sooner
   */
  default PreparedOperation within(Duration time) {
    return this;
  }

  /**
   * Sends the operation and waits for the answer.
   *
   * @return the answer, or a failure that says what may have happened; an interruption is such a
   *     failure, and leaves the thread's interrupt flag set
   * @throws UnsupportedOperationException if the executor has no client that blocks
   */
  Attempt attempt();

  /**
   * Sends the operation without blocking.
   *
   * @return a future that is completed with the answer or a failure, never exceptionally;
   *     cancelling it cancels the request as far as the client can
   * @throws UnsupportedOperationException if the executor has no client that does not block
   */
  CompletableFuture<Attempt> attemptAsync();
}
