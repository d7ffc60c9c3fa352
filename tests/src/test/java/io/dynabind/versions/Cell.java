package io.dynabind.versions;

import io.dynabind.test.Fault;
import io.dynabind.versions.Lab.Side;

/** One write, what happens to its first request, and how many others come before the next. */
record Cell(
    Subject<?> subject,
    Verb verb,
    boolean inMemory,
    Side side,
    boolean async,
    Fault fault,
    int others) {

  /** Whether others were there first, and the write demands that nobody was. */
  boolean isOvertaken() {
    return fault == Fault.REQUEST_LOST && others > 0 && verb != Verb.BY_KEY;
  }
}
