package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The write was applied, but a callback after it failed. Do not write again.
 *
 * <pre>{@code
 * try {
 *   table.insert(order);
 * } catch (AfterWriteException e) {
 *   log.warn("stored, but not announced", e.getCause());
 * }
 * }</pre>
 */
public final class AfterWriteException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final WriteFacts write;
  private final transient @Nullable Object written;

  /**
   * Makes the exception.
   *
   * @param write what was applied
   * @param written what the write yields
   * @param cause what the callback has thrown
   */
  public AfterWriteException(WriteFacts write, @Nullable Object written, Throwable cause) {
    super("The write was applied, but a callback after it failed (" + write + ")", cause);
    this.write = write;
    this.written = written;
  }

  /**
   * What was applied.
   *
   * @return entity, verb, origin, key attributes, condition and number of attempts
   */
  public WriteFacts write() {
    return write;
  }

  /**
   * What the verb would have returned.
   *
   * @return such as the entity as written; null if the verb returns nothing, or the exception was
   *     serialized
   */
  public @Nullable Object written() {
    return written;
  }
}
