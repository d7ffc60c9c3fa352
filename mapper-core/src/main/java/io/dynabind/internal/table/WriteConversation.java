package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemReader;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WriteFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one write and says in one of four words how it ended. */
final class WriteConversation<R> implements Conversation<Outcome<R>> {

  private final Write<R> write;

  WriteConversation(Write<R> write) {
    this.write = write;
  }

  @Override
  public Step<Outcome<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(write.operation());
    }
    if (last instanceof Attempt.Answered answered) {
      write.whenApplied().run();
      return new Step.Done<>(new Applied<>(write.result().apply(answered.answer())));
    }
    return new Step.Done<>(failed((Attempt.Failed) last));
  }

  private Outcome<R> failed(Attempt.Failed attempt) {
    Failure failure = attempt.failure();
    WriteFacts facts = write.facts(attempt.attempts());
    if (attempt.certainty() == Certainty.AMBIGUOUS) {
      return new Unknown<>(facts, failure.cause());
    }
    if (failure.kind() == Failure.Kind.CONDITION_FAILED) {
      Optional<ItemReader> item = failure.currentItem();
      Object current = item.flatMap(this::decode).orElse(null);
      return new Rejected<>(write.reason().of(item.isPresent(), current), facts, current);
    }
    return new NotApplied<>(reason(attempt), facts, failure.cause());
  }

  private Optional<?> decode(ItemReader item) {
    return ReturnedItems.decode(write.operation().codec(), write.operation().origin(), item);
  }

  static NotApplied.Reason reason(Attempt.Failed attempt) {
    return switch (attempt.failure().kind()) {
      case THROTTLED -> NotApplied.Reason.THROTTLED;
      case HOT_KEY -> NotApplied.Reason.HOT_KEY;
      case ACCESS_DENIED -> NotApplied.Reason.ACCESS_DENIED;
      case TABLE_MISSING -> NotApplied.Reason.TABLE_MISSING;
      case CONFLICT, TRANSACTION_CANCELED -> NotApplied.Reason.CONFLICT;
      default ->
          attempt.certainty() == Certainty.NOT_SENT
              ? NotApplied.Reason.NOT_SENT
              : NotApplied.Reason.INVALID;
    };
  }
}
