package io.dynabind.executor;

import io.dynabind.operation.Operation;
import java.time.Duration;

/**
 * Is told about every attempt, for metrics and traces.
 *
 * <pre>{@code
 * Dynabind.builder().listener((operation, attempt, time) -> timer(operation.origin()).record(time));
 * }</pre>
 *
 * <p>Called in the thread that received the answer; must be quick, thread-safe, and not throw.
 */
@FunctionalInterface
public interface ExecutionListener {

  /**
   * An attempt has ended.
   *
   * @param operation what was sent
   * @param attempt what became of it
   * @param time how long it took
   */
  void attempted(Operation operation, Attempt attempt, Duration time);
}
