package io.dynabind;

import io.dynabind.internal.executor.retry.RetryClock;
import io.dynabind.internal.table.Waiting;

/**
 * The time in which an instance waits: the real one, or in tests a virtual one.
 *
 * @param retries passes between attempts
 * @param waiting passes between the requests of a conversation
 */
record Pace(RetryClock retries, Waiting waiting) {

  static Pace system() {
    return new Pace(RetryClock.system(), Waiting.system());
  }
}
