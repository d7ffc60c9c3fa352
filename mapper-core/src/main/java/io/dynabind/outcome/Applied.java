package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The write took effect, exactly once.
 *
 * @param value the entity as written, or what the write was asked to return; null for a write that
 *     yields nothing
 * @param <T> the type of the value
 */
public record Applied<T extends @Nullable Object>(T value) implements Outcome<T> {

  @Override
  public T orElseThrow() {
    return value;
  }

  @Override
  public String toString() {
    return "Applied";
  }
}
