package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;

/** How a conversation is told that its thread was interrupted while nothing was under way. */
final class Interruption {

  private Interruption() {}

  static Attempt of(InterruptedException cause) {
    Failure failure = Failure.of(Failure.Kind.INTERRUPTED, cause);
    return new Attempt.Failed(Attempt.Certainty.NOT_SENT, failure, 0);
  }
}
