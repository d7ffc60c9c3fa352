package io.dynabind.executor;

import io.dynabind.operation.Operation;

/**
 * Sends operations to DynamoDB. Implementations bring their own representation of items: they
 * encode an operation's slots with their own {@link io.dynabind.item.ItemWriter}.
 *
 * <p>Thread-safe.
 */
public interface Executor {

  /**
   * Encodes an operation, once, in the caller's thread, and refuses what DynamoDB would: items and
   * keys that are too large, which only who has written them can tell.
   *
   * @param operation what is to be sent
   * @param options how
   * @return the encoded operation, to be sent as often as need be
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored, or exceeds a limit of
   *     DynamoDB; nothing is sent
   */
  PreparedOperation prepare(Operation operation, CallOptions options);

  /**
   * Whether {@link PreparedOperation#attempt()} works.
   *
   * @return true if there is a client that blocks
   */
  boolean supportsSync();

  /**
   * Whether {@link PreparedOperation#attemptAsync()} works.
   *
   * @return true if there is a client that does not block
   */
  boolean supportsAsync();
}
