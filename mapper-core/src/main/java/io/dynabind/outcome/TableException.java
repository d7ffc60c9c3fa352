package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** A request to create or delete a table failed, or its effect did not show in time. */
public class TableException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final String table;

  /**
   * Makes the exception.
   *
   * @param problem what failed, one sentence that names the table
   * @param table the table's name
   * @param cause the failure beneath, if any
   */
  public TableException(String problem, String table, @Nullable Throwable cause) {
    super(problem, cause);
    this.table = table;
  }

  /**
   * The table.
   *
   * @return its name as the service knows it
   */
  public final String table() {
    return table;
  }
}
