package io.dynabind.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The write's condition was false; it had no effect. */
public class ConditionFailedException extends WriteException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object current;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param current the entity that is stored, if the service returned it
   */
  public ConditionFailedException(WriteFacts write, @Nullable Object current) {
    this("The condition was false", write, current);
  }

  ConditionFailedException(String problem, WriteFacts write, @Nullable Object current) {
    super(problem + " (" + write + ")", write, null);
    this.current = current;
  }

  /**
   * The item that won.
   *
   * @return the stored entity as the service returned it with the refusal; empty if there is none
   */
  public final Optional<Object> current() {
    return Optional.ofNullable(current);
  }
}
