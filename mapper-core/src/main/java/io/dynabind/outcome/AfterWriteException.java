package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The write was applied, but a callback after it failed, or the item that came back cannot be read.
 * Do not write again.
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
    this("The write was applied, but a callback after it failed", write, written, cause);
  }

  private AfterWriteException(
      String problem, WriteFacts write, @Nullable Object written, @Nullable Throwable cause) {
    super(problem + " (" + write + ")", cause);
    this.write = write;
    this.written = written;
  }

  /**
   * Says that the item that came back is none that can be given, such as one of another variant of
   * a sealed type. There was an item all the same.
   *
   * @param write what was applied
   * @param written what the write yields in place of the item
   * @param cause why the item cannot be read; null if it is not of the entity, or a callback failed
   *     on it
   * @return the exception
   */
  public static AfterWriteException unreadable(
      WriteFacts write, @Nullable Object written, @Nullable Throwable cause) {
    return new AfterWriteException(
        "The write was applied, but the item that came back cannot be read as " + write.entity(),
        write,
        written,
        cause);
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
