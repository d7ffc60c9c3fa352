package io.dynabind.outcome;

/** The write surely had no effect. */
public class NotAppliedException extends WriteException {

  private static final long serialVersionUID = 1L;

  private final NotApplied.Reason reason;

  /**
   * Makes the exception.
   *
   * @param reason why
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public NotAppliedException(NotApplied.Reason reason, WriteFacts write, Throwable cause) {
    super(
        "Not applied: "
            + reason
            + " ("
            + write
            + ")"
            + (reason == NotApplied.Reason.TABLE_MISSING ? MissingTable.hint(write.table()) : ""),
        write,
        cause);
    this.reason = reason;
  }

  /**
   * Why the write had no effect.
   *
   * @return the reason
   */
  public final NotApplied.Reason reason() {
    return reason;
  }
}
