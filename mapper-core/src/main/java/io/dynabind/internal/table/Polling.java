package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.outcome.TableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The patience with which a table is waited for: pauses from 50 ms to 5 s, ten minutes in all. */
final class Polling {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Waiting waiting;
  private final String table;
  private final Duration start;
  private Duration pause = FIRST;

  Polling(Waiting waiting, String table) {
    this.waiting = waiting;
    this.table = table;
    this.start = waiting.elapsed();
  }

  /** The next pause, or the end of patience. */
  <R> Step<R> pause(String problem, @Nullable Throwable cause) {
    if (waiting.elapsed().minus(start).compareTo(PATIENCE) >= 0) {
      return new Step.Fail<>(
          new TableException(
              "Table " + table + " " + problem + " after " + PATIENCE.toMinutes() + " minutes",
              table,
              cause));
    }
    Duration current = pause;
    pause = current.multipliedBy(2).compareTo(LONGEST) < 0 ? current.multipliedBy(2) : LONGEST;
    return new Step.Wait<>(current);
  }

  /** The end of a change: surely without effect, or perhaps not, if its answer was lost. */
  <R> Step<R> notDone(String done, Attempt.Failed failed) {
    return failed.certainty() == Attempt.Certainty.AMBIGUOUS
        ? fail("may have been " + done + ", but the answer was lost", failed)
        : fail("could not be " + done, failed);
  }

  <R> Step<R> fail(String problem, Attempt.Failed failed) {
    return new Step.Fail<>(
        new TableException(
            "Table " + table + " " + problem + ": " + failed.failure().kind(),
            table,
            failed.failure().cause()));
  }
}
