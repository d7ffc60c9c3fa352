package io.dynabind.internal.table;

import org.jspecify.annotations.Nullable;

/** What a future failed with, to be thrown as it is. */
final class Unchecked {

  private Unchecked() {}

  /** Gives an exception to throw; throws an error itself. */
  static RuntimeException of(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }
}
