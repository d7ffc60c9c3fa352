package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;

/**
 * What a {@link Conversation} wants done next.
 *
 * @param <R> what the conversation yields
 */
public sealed interface Step<R> {

  /**
   * Send this, and tell what became of it.
   *
   * @param operation what to send
   * @param options how
   */
  record Send<R>(Operation operation, CallOptions options) implements Step<R> {

    Send(Operation operation) {
      this(operation, CallOptions.DEFAULT);
    }
  }

  /**
   * Send this, which is encoded already, and tell what became of it.
   *
   * @param prepared what to send
   */
  record SendPrepared<R>(PreparedOperation prepared) implements Step<R> {}

  /**
   * Let time pass.
   *
   * @param time how much, more than zero
   */
  record Wait<R>(Duration time) implements Step<R> {}

  /**
   * It is over.
   *
   * @param result what it yields
   */
  record Done<R>(R result) implements Step<R> {}

  /**
   * It is over, with an exception.
   *
   * @param failure to be thrown
   */
  record Fail<R>(RuntimeException failure) implements Step<R> {}
}
