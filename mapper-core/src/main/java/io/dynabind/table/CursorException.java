package io.dynabind.table;

/**
 * A cursor was refused, before anything was sent. Who asked for the page gave it, so that this is a
 * bad request in most applications.
 *
 * <pre>{@code
 * try {
 *   return orders.query(customer).page(PageLimit.of(20).after(request.getParameter("after")));
 * } catch (CursorException e) {
 *   return badRequest(e.reason() == CursorException.Reason.EXPIRED ? "Start again" : "No such page");
 * }
 * }</pre>
 */
public final class CursorException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why a cursor is refused. */
  public enum Reason {
    /** The text is none that dynabind has made. */
    MALFORMED("is not one"),
    /** Another version of dynabind made it. */
    OTHER_VERSION("was made by another version"),
    /** It was signed or encrypted by a key that is not in the ring. */
    UNKNOWN_KEY("was made with a key that is not known"),
    /** It was signed or encrypted by a key that is retired. */
    RETIRED_KEY("was made with a key that is retired"),
    /** It is not as it was made. */
    ALTERED("was altered"),
    /** Its time is over. */
    EXPIRED("has expired"),
    /** It is of another table, index, direction, condition, projection or number of segments. */
    OTHER_QUERY("is of another query"),
    /** It is of another tenant. */
    OTHER_TENANT("is of another tenant"),
    /** It is of another hash key value. */
    OTHER_HASH_KEY("is of another hash key");

    private final String problem;

    Reason(String problem) {
      this.problem = problem;
    }
  }

  private final Reason reason;
  private final String origin;

  /**
   * Makes the exception.
   *
   * @param reason why the cursor is refused
   * @param origin the caller, such as {@code EntityTable<Order>.query}
   */
  public CursorException(Reason reason, String origin) {
    super("The cursor " + reason.problem + " (" + origin + ")");
    this.reason = reason;
    this.origin = origin;
  }

  /**
   * Why the cursor is refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Who was given the cursor.
   *
   * @return such as {@code EntityTable<Order>.query}
   */
  public String origin() {
    return origin;
  }
}
