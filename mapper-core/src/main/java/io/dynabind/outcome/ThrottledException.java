package io.dynabind.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The service throttled the write until its deadline. */
public class ThrottledException extends NotAppliedException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Throttling> throttling;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param cause the failure beneath
   * @param throttling which limits were exceeded, as far as DynamoDB says it
   */
  public ThrottledException(WriteFacts write, Throwable cause, List<Throttling> throttling) {
    this(NotApplied.Reason.THROTTLED, write, cause, throttling);
  }

  ThrottledException(
      NotApplied.Reason reason, WriteFacts write, Throwable cause, List<Throttling> throttling) {
    super(reason, write, cause);
    this.throttling = new ArrayList<>(throttling);
  }

  /**
   * Which limits were exceeded.
   *
   * @return each with its table or index; empty if DynamoDB did not say it
   */
  public final List<Throttling> throttling() {
    return Collections.unmodifiableList(throttling);
  }
}
