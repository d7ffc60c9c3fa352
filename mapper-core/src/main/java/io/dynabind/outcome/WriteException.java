package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** A write was not, or perhaps not, applied. */
public abstract class WriteException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final WriteFacts write;

  WriteException(String message, WriteFacts write, @Nullable Throwable cause) {
    super(message, cause);
    this.write = write;
  }

  /**
   * What was attempted.
   *
   * @return entity, verb, origin, key attributes, condition and number of attempts
   */
  public final WriteFacts write() {
    return write;
  }
}
