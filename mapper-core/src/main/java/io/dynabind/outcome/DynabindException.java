package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** The root of what a call to the service can throw. Messages never contain values of items. */
public abstract class DynabindException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * For subclasses.
   *
   * @param message the message
   * @param cause the failure beneath, if any
   */
  protected DynabindException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
