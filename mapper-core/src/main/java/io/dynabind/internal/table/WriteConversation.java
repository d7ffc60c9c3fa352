package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WriteFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one write and says in one of four words how it ended. */
final class WriteConversation<R> implements Conversation<Outcome<R>> {

  private static final Logger LOG = LoggerFactory.getLogger("io.dynabind");

  private final Write<R> write;

  WriteConversation(Write<R> write) {
    this.write = write;
  }

  @Override
  public Step<Outcome<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(write.operation());
    }
    if (last instanceof Attempt.Answered) {
      write.whenApplied().run();
      return new Step.Done<>(new Applied<>(write.result()));
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
      return new Rejected<>(
          write.reason().of(item.isPresent()), facts, item.map(this::decode).orElse(null));
    }
    return new NotApplied<>(reason(attempt), facts, failure.cause());
  }

  /** A stored item that does not fit its entity is no reason to hide that the write was refused. */
  private @Nullable Object decode(ItemReader item) {
    try {
      return write.operation().codec().decodeOwn(item).orElse(null);
    } catch (ItemFormatException e) {
      LOG.warn("The item that won over {} does not fit", write.operation().origin(), e);
      return null;
    }
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
