package io.dynabind.outcome;

/** The write may have been applied: its answer was lost. */
public final class OutcomeUnknownException extends WriteException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the last failure
   */
  public OutcomeUnknownException(WriteFacts write, Throwable cause) {
    super("The write may have been applied; its answer was lost (" + write + ")", write, cause);
  }
}
