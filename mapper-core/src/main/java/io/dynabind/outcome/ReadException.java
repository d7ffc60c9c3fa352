package io.dynabind.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read got no answer that tells what is stored. Nothing was changed.
 *
 * <pre>{@code
 * try {
 *   return table.get(key);
 * } catch (ReadException e) {
 *   if (e.reason() == ReadException.Reason.THROTTLED) { ... }
 * }
 * }</pre>
 */
public final class ReadException extends DynabindException {

  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** The service throttled the read until its deadline. */
    THROTTLED,
    /** One hash key got more traffic than a partition serves. */
    HOT_KEY,
    /** The caller has no permission, or no valid credentials. */
    ACCESS_DENIED,
    /** The table or index does not exist. */
    TABLE_MISSING,
    /** A transaction was working on the item. */
    CONFLICT,
    /** The service found the request invalid. */
    INVALID,
    /** The thread was interrupted, or the future cancelled. */
    INTERRUPTED,
    /** The connection or the service failed, or the answer was late, lost or damaged. */
    NO_ANSWER
  }

  private final Reason reason;
  private final String entity;
  private final String origin;
  private final int attempts;
  private final ArrayList<Throttling> throttling;

  /**
   * Makes the exception.
   *
   * @param reason why there is no answer
   * @param entity the simple name of the entity that was to be read
   * @param origin the caller, such as {@code Orders.findByStatus}
   * @param attempts how often the last request was handed to the service, 0 or more
   * @param cause the failure beneath
   */
  public ReadException(Reason reason, String entity, String origin, int attempts, Throwable cause) {
    this(reason, entity, origin, attempts, cause, List.of());
  }

  /**
   * Makes the exception.
   *
   * @param reason why there is no answer
   * @param entity the simple name of the entity that was to be read
   * @param origin the caller, such as {@code Orders.findByStatus}
   * @param attempts how often the last request was handed to the service, 0 or more
   * @param cause the failure beneath
   * @param throttling which limits were exceeded, as far as DynamoDB says it
   */
  public ReadException(
      Reason reason,
      String entity,
      String origin,
      int attempts,
      Throwable cause,
      List<Throttling> throttling) {
    this(reason, entity, null, origin, attempts, cause, throttling);
  }

  /**
   * Makes the exception.
   *
   * @param reason why there is no answer
   * @param entity the simple name of the entity that was to be read
   * @param table the table's name in the service, which is told if it is missing, several of a
   *     batch joined by commas; null if it is not known
   * @param origin the caller, such as {@code Orders.findByStatus}
   * @param attempts how often the last request was handed to the service, 0 or more
   * @param cause the failure beneath
   * @param throttling which limits were exceeded, as far as DynamoDB says it
   */
  public ReadException(
      Reason reason,
      String entity,
      @Nullable String table,
      String origin,
      int attempts,
      Throwable cause,
      List<Throttling> throttling) {
    super(
        String.format(
            "Could not read %s: %s (%s, %d %s)%s",
            entity,
            reason,
            origin,
            attempts,
            attempts == 1 ? "attempt" : "attempts",
            reason == Reason.TABLE_MISSING ? MissingTable.hint(table) : ""),
        cause);
    this.reason = reason;
    this.entity = entity;
    this.origin = origin;
    this.attempts = attempts;
    this.throttling = new ArrayList<>(throttling);
  }

  /**
   * Why there is no answer.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Which limits were exceeded, if the read was throttled.
   *
   * @return each with its table or index; empty if DynamoDB did not say it
   */
  public List<Throttling> throttling() {
    return Collections.unmodifiableList(throttling);
  }

  /**
   * What was to be read.
   *
   * @return the entity's simple name
   */
  public String entity() {
    return entity;
  }

  /**
   * Who asked.
   *
   * @return such as {@code Orders.findByStatus} or {@code EntityTable<Order>.get}
   */
  public String origin() {
    return origin;
  }

  /**
   * How often the last request was handed to the service; of a read of several pages only the
   * page's that failed.
   *
   * @return 0 if it never left
   */
  public int attempts() {
    return attempts;
  }
}
