package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * DynamoDB refused the write because its condition was false. It had no effect.
 *
 * @param reason which condition was false
 * @param write what was attempted
 * @param current the item that won, where DynamoDB returned one; null if there is none
 * @param taken the name of the unique attribute whose value another item has, where that is why;
 *     the reason is {@link Reason#CONDITION} then. Null for anything else
 * @param <T> what the write would have yielded
 */
public record Rejected<T extends @Nullable Object>(
    Reason reason, WriteFacts write, @Nullable Object current, @Nullable String taken)
    implements Outcome<T> {

  /**
   * A write whose own condition was false.
   *
   * @param reason which condition was false
   * @param write what was attempted
   * @param current the item that won; null if there is none
   */
  public Rejected(Reason reason, WriteFacts write, @Nullable Object current) {
    this(reason, write, current, null);
  }

  /** Which condition was false. */
  public enum Reason {
    /** The item was to be absent, and exists. */
    EXISTS,
    /** The item was to exist, and is absent. */
    MISSING,
    /** The stored version is another one. */
    VERSION,
    /** The caller's own condition was false. */
    CONDITION
  }

  @Override
  public T orElseThrow() {
    if (taken != null) {
      throw new AttributeTakenException(write, taken);
    }
    throw switch (reason) {
      case EXISTS -> new ItemExistsException(write, current);
      case MISSING -> new ItemMissingException(write);
      case VERSION -> new VersionConflictException(write, current);
      case CONDITION -> new ConditionFailedException(write, current);
    };
  }

  @Override
  public String toString() {
    String what = taken == null ? reason.toString() : reason + " of unique " + taken;
    return "Rejected[" + what + ", " + write + "]";
  }
}
