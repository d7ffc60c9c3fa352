package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a transaction, under one token and in the same bytes, until it has ended, and says how each
 * action did. What cancelled it in passing, another transaction or throttling, is waited for: no
 * client does that by itself.
 */
final class TransactWriteConversation implements Conversation<List<Outcome<?>>> {

  private final PreparedOperation prepared;
  private final List<TransactAction> actions;
  private final Patience patience;
  private int attempts;
  private boolean undecided;

  /** What became of the last attempt, while it is being waited. */
  private Attempt.@Nullable Failed waiting;

  TransactWriteConversation(
      PreparedOperation prepared, List<TransactAction> actions, Patience patience) {
    this.prepared = prepared;
    this.actions = actions;
    this.patience = patience;
  }

  @Override
  public Step<List<Outcome<?>>> next(@Nullable Attempt last) {
    Attempt.Failed earlier = waiting;
    waiting = null;
    if (last == null) {
      return new Step.SendPrepared<>(prepared.within(patience.left()));
    }
    if (earlier != null) {
      return new Step.Done<>(ended(interrupted(earlier, ((Attempt.Failed) last).failure())));
    }
    attempts += last.attempts();
    return last instanceof Attempt.Failed failed ? failed(failed) : new Step.Done<>(applied());
  }

  @Override
  public Supplier<List<Outcome<?>>> givenUp() {
    Failure failure = Failure.of(Failure.Kind.INTERRUPTED, GivenUp.cause());
    Attempt.Failed last =
        waiting == null
            ? new Attempt.Failed(Certainty.AMBIGUOUS, failure, attempts + 1)
            : interrupted(waiting, failure);
    return () -> ended(last);
  }

  private static Attempt.Failed interrupted(Attempt.Failed earlier, Failure interruption) {
    interruption.cause().addSuppressed(earlier.failure().cause());
    boolean ambiguous = earlier.certainty() == Certainty.AMBIGUOUS;
    return new Attempt.Failed(
        ambiguous ? Certainty.AMBIGUOUS : Certainty.NOT_SENT, interruption, earlier.attempts());
  }

  private Step<List<Outcome<?>>> failed(Attempt.Failed failed) {
    Attempt.Failed known = undecided ? failed.afterAmbiguous(prepared.operation()) : failed;
    Attempt.Failed judged = new Attempt.Failed(known.certainty(), known.failure(), attempts);
    undecided |= failed.certainty() == Certainty.AMBIGUOUS;
    Duration pause = isPassing(failed.failure()) ? patience.pause() : null;
    if (pause == null) {
      return new Step.Done<>(ended(judged));
    }
    waiting = judged;
    return new Step.Wait<>(pause);
  }

  /** Whether the same request may succeed later, and no client sends it again by itself. */
  static boolean isPassing(Failure failure) {
    boolean cancelled = !failure.cancellations().isEmpty() && failure.kind().isTransient();
    return cancelled || failure.kind() == Failure.Kind.CONFLICT;
  }

  private List<Outcome<?>> applied() {
    List<Outcome<?>> outcomes = new ArrayList<>();
    actions.forEach(action -> outcomes.add(action.applied(attempts)));
    return outcomes;
  }

  private List<Outcome<?>> ended(Attempt.Failed attempt) {
    List<Outcome<?>> outcomes = new ArrayList<>();
    List<Failure.Cancellation> why = attempt.failure().cancellations();
    for (int i = 0; i < actions.size(); i++) {
      TransactAction action = actions.get(i);
      outcomes.add(
          attempt.certainty() == Certainty.AMBIGUOUS
              ? new Unknown<>(action.facts(attempt.attempts()), attempt.failure().cause())
              : why.size() == actions.size()
                  ? cancelled(action, attempt, why.get(i))
                  : action.refused(attempt));
    }
    return outcomes;
  }

  private static Outcome<?> cancelled(
      TransactAction action, Attempt.Failed attempt, Failure.Cancellation why) {
    Throwable cause = attempt.failure().cause();
    if (why.isNone()) {
      return new NotApplied<>(NotApplied.Reason.CANCELED, action.facts(attempt.attempts()), cause);
    }
    Failure own = new Failure(kind(why.code()), cause, why.current(), List.of());
    return action.refused(new Attempt.Failed(Certainty.REJECTED, own, attempt.attempts()));
  }

  /**
   * What a cancellation's code means for its action.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
   */
  private static Failure.Kind kind(String code) {
    return switch (code) {
      case "ConditionalCheckFailed" -> Failure.Kind.CONDITION_FAILED;
      case "TransactionConflict" -> Failure.Kind.CONFLICT;
      case "ThrottlingError", "ProvisionedThroughputExceeded" -> Failure.Kind.THROTTLED;
      case "AccessDenied" -> Failure.Kind.ACCESS_DENIED;
      default -> Failure.Kind.INVALID;
    };
  }
}
