package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.WriteFacts;

/** One action of a transaction, and what is told of it. */
sealed interface TransactAction {

  /** What is sent. */
  TransactWriteItems.Action action();

  /** The entity or key that it was given. */
  Object item();

  /** What is told of it, whatever becomes of it. */
  WriteFacts facts(int attempts);

  /** Does what is to be done once it was applied. */
  Outcome<?> applied(int attempts);

  /** How it ended, its failure being its own: surely without effect. */
  Outcome<?> refused(Attempt.Failed attempt);

  /**
   * A write.
   *
   * @param write the write, as it would be sent alone
   * @param item the entity or key that it was given
   */
  record Written(Write<?> write, Object item) implements TransactAction {

    @Override
    public TransactWriteItems.Action action() {
      return new TransactWriteItems.Write(write.operation());
    }

    @Override
    public WriteFacts facts(int attempts) {
      return write.facts(attempts);
    }

    @Override
    public Outcome<?> applied(int attempts) {
      return write.applied(Answer.DONE, attempts);
    }

    @Override
    public Outcome<?> refused(Attempt.Failed attempt) {
      return WriteConversation.refused(write, attempt);
    }
  }

  /**
   * A condition on an item that is not written.
   *
   * @param action the check
   * @param lifecycle what is called for the item that comes back
   * @param origin who asked
   * @param item the key that it was given
   */
  record Checked(ConditionCheck action, Lifecycle<?> lifecycle, String origin, Object item)
      implements TransactAction {

    @Override
    public WriteFacts facts(int attempts) {
      EntityModel model = action.codec().model();
      return new WriteFacts(
          model.name(),
          "check",
          origin,
          model.key().attributes().stream().map(AttributeModel::storedName).toList(),
          ReadableCondition.of(action.condition(), action.placeholders()),
          attempts,
          action.table());
    }

    @Override
    public Outcome<?> applied(int attempts) {
      return new Applied<>(item);
    }

    @Override
    public Outcome<?> refused(Attempt.Failed attempt) {
      WriteFacts facts = facts(attempt.attempts());
      Failure failure = attempt.failure();
      if (failure.kind() != Failure.Kind.CONDITION_FAILED) {
        return new NotApplied<>(
            WriteConversation.reason(attempt), facts, failure.cause(), failure.throttling());
      }
      Object current =
          failure
              .currentItem()
              .flatMap(found -> ReturnedItems.decode(action.codec(), origin, found))
              .flatMap(entity -> ReturnedItems.shown(lifecycle, origin, entity))
              .orElse(null);
      return new Rejected<>(Rejected.Reason.CONDITION, facts, current);
    }
  }
}
