package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WriteFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends one write and says in one of four words how it ended. Where an answer was lost and the
 * write leaves a token, the item itself is asked whose write it holds: it came with the refusal of
 * a repeated attempt, or is read.
 */
final class WriteConversation<R> implements Conversation<Outcome<R>> {

  private final Write<R> write;
  private final CallOptions options;
  private final CallTime time;

  /** The failure that left the matter undecided, once the item is being read. */
  private Attempt.@Nullable Failed undecided;

  /** The options are those of the table; the write may bring its own. */
  WriteConversation(Write<R> write, CallOptions options, Waiting waiting) {
    this.write = write;
    this.options = options.and(write.sending().call());
    this.time = new CallTime(this.options, waiting);
  }

  @Override
  public Step<Outcome<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(write.request(), options);
    }
    if (undecided != null) {
      return new Step.Done<>(decided(undecided, last));
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(write.applied(answered.answer(), answered.attempts()));
    }
    return failed(single((Attempt.Failed) last));
  }

  @Override
  public Supplier<Outcome<R>> givenUp() {
    int attempts = undecided == null ? 1 : undecided.attempts();
    return () -> new Unknown<>(write.facts(attempts), GivenUp.cause());
  }

  /** The failure of a transaction of one action as that of its action. */
  static Attempt.Failed single(Attempt.Failed attempt) {
    Failure failure = attempt.failure();
    if (failure.cancellations().size() != 1) {
      return attempt;
    }
    Failure.Cancellation why = failure.cancellations().get(0);
    boolean condition = why.code().equals("ConditionalCheckFailed");
    return new Attempt.Failed(
        attempt.certainty(),
        new Failure(
            condition ? Failure.Kind.CONDITION_FAILED : failure.kind(),
            failure.cause(),
            why.current(),
            List.of()),
        attempt.attempts());
  }

  private Step<Outcome<R>> failed(Attempt.Failed attempt) {
    if (attempt.certainty() != Certainty.AMBIGUOUS) {
      return new Step.Done<>(refused(write, attempt));
    }
    WriteToken token = write.token();
    if (token == null || returning() == ReturnItem.OLD) {
      // What it was to return is gone with its answer.
      return new Step.Done<>(unknown(attempt));
    }
    Supplier<ItemReader> current = attempt.failure().current();
    if (current != null) {
      return new Step.Done<>(decided(attempt, token, current));
    }
    Failure.Kind kind = attempt.failure().kind();
    if (kind == Failure.Kind.INTERRUPTED || kind == Failure.Kind.CONDITION_FAILED) {
      // Nobody waits for an answer any more, or there is no item to be read.
      return new Step.Done<>(unknown(attempt));
    }
    CallOptions rest = time.rest();
    if (rest == null) {
      return new Step.Done<>(unknown(attempt));
    }
    undecided = attempt;
    return new Step.Send<>(read(), rest);
  }

  private ReturnItem returning() {
    ItemOperation operation = write.operation();
    if (operation instanceof DeleteItem delete) {
      return delete.returning();
    }
    return operation instanceof UpdateItem update
        ? update.returning()
        : ((PutItem) operation).returning();
  }

  private GetItem read() {
    ItemOperation operation = write.operation();
    return new GetItem(
        operation.origin(),
        operation.table(),
        operation.codec(),
        key(operation),
        null,
        Placeholders.NONE,
        true);
  }

  /** The key of what is written. */
  static ItemSlot key(ItemOperation operation) {
    if (operation instanceof DeleteItem delete) {
      return delete.key();
    }
    if (operation instanceof UpdateItem update) {
      return update.key();
    }
    return key((ItemSlot.Entity<?>) ((PutItem) operation).item());
  }

  private static <T> ItemSlot key(ItemSlot.Entity<T> item) {
    return new ItemSlot.EntityKey<>(item.codec(), item.entity());
  }

  private Outcome<R> decided(Attempt.Failed attempt, Attempt read) {
    WriteToken token = write.token();
    if (token == null
        || !(read instanceof Attempt.Answered answered)
        || answered.answer().items().isEmpty()) {
      return unknown(attempt);
    }
    return decided(attempt, token, answered.answer().items().get(0));
  }

  private Outcome<R> decided(Attempt.Failed attempt, WriteToken token, Supplier<ItemReader> item) {
    return switch (token.verdict(item)) {
      case APPLIED ->
          write.applied(
              returning() == ReturnItem.NEW ? Answer.of(List.of(item)) : Answer.DONE,
              attempt.attempts());
      case OVERTAKEN -> rejected(write, attempt, Optional.of(item.get()), Rejected.Reason.VERSION);
      case UNDECIDED -> unknown(attempt);
    };
  }

  private Outcome<R> unknown(Attempt.Failed attempt) {
    return new Unknown<>(write.facts(attempt.attempts()), attempt.failure().cause());
  }

  /** How a write ended that surely had no effect. */
  static <R> Outcome<R> refused(Write<R> write, Attempt.Failed attempt) {
    Failure failure = attempt.failure();
    if (failure.kind() == Failure.Kind.CONDITION_FAILED) {
      return rejected(write, attempt, failure.currentItem(), null);
    }
    WriteFacts facts = write.facts(attempt.attempts());
    return new NotApplied<>(reason(attempt), facts, failure.cause(), failure.throttling());
  }

  private static <R> Outcome<R> rejected(
      Write<R> write,
      Attempt.Failed attempt,
      Optional<ItemReader> item,
      Rejected.@Nullable Reason known) {
    Optional<?> current = item.flatMap(found -> decode(write, found));
    Rejected.Reason reason =
        known == null ? write.reason().of(item.isPresent(), current.orElse(null)) : known;
    Object shown = current.flatMap(entity -> shown(write, entity)).orElse(null);
    return new Rejected<>(reason, write.facts(attempt.attempts()), shown);
  }

  private static Optional<?> decode(Write<?> write, ItemReader item) {
    EntityCodec<?> codec = write.operation().codec();
    return ReturnedItems.decode(codec, write.operation().origin(), item);
  }

  private static Optional<?> shown(Write<?> write, Object current) {
    return ReturnedItems.shown(write.lifecycle(), write.operation().origin(), current);
  }

  static NotApplied.Reason reason(Attempt.Failed attempt) {
    return switch (attempt.failure().kind()) {
      case THROTTLED -> NotApplied.Reason.THROTTLED;
      case HOT_KEY -> NotApplied.Reason.HOT_KEY;
      case ACCESS_DENIED -> NotApplied.Reason.ACCESS_DENIED;
      case TABLE_MISSING -> NotApplied.Reason.TABLE_MISSING;
      case CONFLICT, TRANSACTION_CANCELED -> NotApplied.Reason.CONFLICT;
      case TOKEN_REUSED -> NotApplied.Reason.TOKEN_REUSED;
      default ->
          attempt.certainty() == Certainty.NOT_SENT
              ? NotApplied.Reason.NOT_SENT
              : NotApplied.Reason.INVALID;
    };
  }
}
