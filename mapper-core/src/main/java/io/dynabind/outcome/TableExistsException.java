package io.dynabind.outcome;

/** The table was to be created, and exists. */
public final class TableExistsException extends TableException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param table the table's name
   * @param cause the failure beneath
   */
  public TableExistsException(String table, Throwable cause) {
    super("Table " + table + " exists already", table, cause);
  }
}
