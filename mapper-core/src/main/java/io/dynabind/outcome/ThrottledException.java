package io.dynabind.outcome;

/** The service throttled the write until its deadline. */
public class ThrottledException extends NotAppliedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public ThrottledException(WriteFacts write, Throwable cause) {
    this(NotApplied.Reason.THROTTLED, write, cause);
  }

  ThrottledException(NotApplied.Reason reason, WriteFacts write, Throwable cause) {
    super(reason, write, cause);
  }
}
