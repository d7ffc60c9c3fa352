package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The write may have been applied: the answer was lost, and nothing decides the matter. Read the
 * item to learn more.
 *
 * @param write what was attempted
 * @param cause the last failure
 * @param <T> what the write would have yielded
 */
public record Unknown<T extends @Nullable Object>(WriteFacts write, Throwable cause)
    implements Outcome<T> {

  @Override
  public T orElseThrow() {
    throw new OutcomeUnknownException(write, cause);
  }

  @Override
  public String toString() {
    return "Unknown[" + write + "]";
  }
}
