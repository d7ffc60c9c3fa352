package io.dynabind.internal.executor.retry;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Answered;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Attempt.Failed;
import io.dynabind.executor.Failure;
import io.dynabind.operation.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call and what has become of it so far: decides after each attempt whether to pause and go on.
 * Once an attempt was ambiguous, nothing but an answer makes the call certain again. Used by one
 * thread at a time.
 */
final class RetryCall {

  /** A pause may have taken longer than it was to; an attempt has some time all the same. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Operation operation;
  private final RetryPolicy policy;
  private final RetryClock clock;
  private final long begin;
  private final Duration deadline;
  private final RetryBudget budget;

  private int tries;
  private int attempts;
  private boolean undecided;

  RetryCall(
      Operation operation,
      RetryPolicy policy,
      RetryClock clock,
      Duration deadline,
      RetryBudget budget) {
    this.operation = operation;
    this.policy = policy;
    this.clock = clock;
    this.deadline = deadline;
    this.budget = budget;
    this.begin = clock.nanoTime();
  }

  /** Takes the outcome of an attempt and says what it means for the whole call. */
  Attempt judge(Attempt attempt) {
    tries++;
    attempts += attempt.attempts();
    if (isWord(attempt)) {
      budget.earn(tries > 1);
    }
    if (attempt instanceof Answered answered) {
      return new Answered(answered.answer(), attempts);
    }
    Failed failed = (Failed) attempt;
    Failed judged = undecided ? failed.afterAmbiguous(operation) : failed;
    undecided |= !operation.isRead() && failed.certainty() == Certainty.AMBIGUOUS;
    return new Failed(judged.certainty(), judged.failure(), attempts);
  }

  /** Whether the service works, whatever it said. */
  private static boolean isWord(Attempt attempt) {
    return !(attempt instanceof Failed failed)
        || (failed.certainty() == Certainty.REJECTED && !failed.failure().kind().isTransient());
  }

  /** How long the next attempt may take, so that the call ends in time. */
  Duration left() {
    Duration left = deadline.minusNanos(clock.nanoTime() - begin);
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }

  /** How long to wait before the next attempt, or null if there is none. */
  @Nullable Duration pause(Attempt judged) {
    if (!(judged instanceof Failed failed)
        || !failed.failure().kind().isTransient()
        || (undecided && !operation.repeat().isAllowed())
        || tries >= policy.maxAttempts()) {
      return null;
    }
    Duration pause = policy.pause(tries, isThrottled(failed.failure().kind()));
    Duration next = Duration.ofNanos(clock.nanoTime() - begin).plus(pause);
    return next.compareTo(deadline) < 0 && budget.spend() ? pause : null;
  }

  private static boolean isThrottled(Failure.Kind kind) {
    return kind == Failure.Kind.THROTTLED || kind == Failure.Kind.HOT_KEY;
  }

  /** What the call ends as when its pause is interrupted: the last failure decides how surely. */
  Failed interrupted(Attempt judged, InterruptedException interruption) {
    Failed failed = (Failed) judged;
    interruption.addSuppressed(failed.failure().cause());
    return new Failed(
        failed.certainty(), Failure.of(Failure.Kind.INTERRUPTED, interruption), attempts);
  }
}
