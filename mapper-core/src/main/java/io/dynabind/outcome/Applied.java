package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The write took effect, exactly once.
 *
 * @param value the entity as written, or what the write was asked to return; null for a write that
 *     yields nothing
 * @param callbackFailure says that a callback after the write failed, or that the item that came
 *     back cannot be read, which changes nothing about the write; null as a rule
 * @param <T> the type of the value
 */
public record Applied<T extends @Nullable Object>(
    T value, @Nullable AfterWriteException callbackFailure) implements Outcome<T> {

  /**
   * A write after which nothing failed.
   *
   * @param value what it yields
   */
  public Applied(T value) {
    this(value, null);
  }

  @Override
  public T orElseThrow() {
    if (callbackFailure != null) {
      throw callbackFailure;
    }
    return value;
  }

  @Override
  public String toString() {
    return "Applied";
  }
}
