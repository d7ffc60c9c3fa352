package io.dynabind.outcome;

/** The caller has no permission for the write. */
public final class AccessDeniedException extends NotAppliedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public AccessDeniedException(WriteFacts write, Throwable cause) {
    super(NotApplied.Reason.ACCESS_DENIED, write, cause);
  }
}
