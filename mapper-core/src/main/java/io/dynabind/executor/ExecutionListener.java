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
 * <p>Called in the thread that received the answer; must be quick, thread-safe, and not throw. What
 * has to know when an attempt begins, such as a span of a trace, implements {@link #attempting}
 * too.
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

  /**
   * An attempt begins. Called in the thread that sends it, for one that does not block too.
   *
   * @param operation what is being sent
   * @return is told how this attempt ends; unless this is overridden, {@link #attempted} is
   */
  default Ending attempting(Operation operation) {
    return (attempt, time) -> attempted(operation, attempt, time);
  }

  /**
   * Whether answers are to bring {@link AnswerDetails} for this listener: the request's id, and
   * what was consumed of tables and indexes. All requests then ask the service for it, which
   * answers them with a few bytes more.
   *
   * @return false unless this is overridden; asked before each request
   */
  default boolean wantsDetails() {
    return false;
  }

  /** Is told how one attempt ended: by one of the two methods, or by both if they are at odds. */
  @FunctionalInterface
  interface Ending {

    /**
     * The attempt has ended.
     *
     * @param attempt what became of it
     * @param time how long it took
     */
    void ended(Attempt attempt, Duration time);

    /**
     * There is no attempt to tell of: the future was cancelled, so that nobody waits for the answer
     * any more, or it ended with an exception, or the client threw. Called after {@link #ended}
     * only if that threw an {@link Error}, or the future was cancelled meanwhile.
     */
    default void abandoned() {}
  }
}
