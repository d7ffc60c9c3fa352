package io.dynabind.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The write surely had no effect, for a reason other than its condition.
 *
 * @param reason why
 * @param write what was attempted
 * @param cause the failure beneath
 * @param throttling which limits were exceeded, if it was throttled and DynamoDB says it; else
 *     empty
 * @param <T> what the write would have yielded
 */
public record NotApplied<T extends @Nullable Object>(
    Reason reason, WriteFacts write, Throwable cause, List<Throttling> throttling)
    implements Outcome<T> {

  /** Freezes the list. */
  public NotApplied {
    throttling = List.copyOf(throttling);
  }

  /**
   * A write that no limit has stopped, as far as is known.
   *
   * @param reason why
   * @param write what was attempted
   * @param cause the failure beneath
   */
  public NotApplied(Reason reason, WriteFacts write, Throwable cause) {
    this(reason, write, cause, List.of());
  }

  /** Why a write had no effect. */
  public enum Reason {
    /** The service throttled it until the deadline. */
    THROTTLED,
    /** One hash key got more traffic than a partition serves. */
    HOT_KEY,
    /** The caller has no permission. */
    ACCESS_DENIED,
    /** The table or index does not exist. */
    TABLE_MISSING,
    /** A transaction was working on the item. */
    CONFLICT,
    /** The service found the request invalid. */
    INVALID,
    /** The request never left. */
    NOT_SENT,
    /** Another action of its transaction was refused, and none was applied. */
    CANCELED,
    /** Its transaction's token was given to another one within ten minutes. */
    TOKEN_REUSED
  }

  @Override
  public T orElseThrow() {
    throw switch (reason) {
      case HOT_KEY -> new HotKeyException(write, cause, throttling);
      case THROTTLED -> new ThrottledException(write, cause, throttling);
      case ACCESS_DENIED -> new AccessDeniedException(write, cause);
      case TABLE_MISSING -> new TableMissingException(write, cause);
      case CONFLICT, INVALID, NOT_SENT, CANCELED, TOKEN_REUSED ->
          new NotAppliedException(reason, write, cause);
    };
  }

  @Override
  public String toString() {
    return "NotApplied[" + reason + ", " + write + "]";
  }
}
