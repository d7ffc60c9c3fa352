package io.dynabind.outcome;

import java.util.List;

/** One hash key got more traffic than a partition serves. */
public final class HotKeyException extends ThrottledException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   * @param throttling which limits were exceeded, as far as DynamoDB says it
   */
  public HotKeyException(WriteFacts write, Throwable cause, List<Throttling> throttling) {
    super(NotApplied.Reason.HOT_KEY, write, cause, throttling);
  }
}
