package io.dynabind.outcome;

/** The table does not exist. */
public final class TableMissingException extends NotAppliedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public TableMissingException(WriteFacts write, Throwable cause) {
    super(NotApplied.Reason.TABLE_MISSING, write, cause);
  }
}
