package io.dynabind.outcome;

/** One hash key got more traffic than a partition serves. */
public final class HotKeyException extends ThrottledException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public HotKeyException(WriteFacts write, Throwable cause) {
    super(NotApplied.Reason.HOT_KEY, write, cause);
  }
}
