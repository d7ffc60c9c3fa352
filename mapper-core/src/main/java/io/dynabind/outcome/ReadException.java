package io.dynabind.outcome;

/** The service did not answer a read, or a request about a table. Nothing was changed. */
public final class ReadException extends DynabindException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param problem what failed, such as {@code THROTTLED}
   * @param origin the caller, such as {@code Orders.findByStatus}
   * @param cause the failure beneath
   */
  public ReadException(String problem, String origin, Throwable cause) {
    super("Could not read: " + problem + " (" + origin + ")", cause);
  }
}
