package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemReader;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of an item, then sends an update by key in the form that suits them. If others
 * have written so often meanwhile that what was read is gone, it is sent anew.
 */
final class RingConversation<T> implements Conversation<Outcome<Optional<T>>> {

  /** Each one means that others have written eight times. */
  private static final int MOST_ROUNDS = 100;

  private final RingUpdate<T> update;
  private final CallOptions options;
  private final Waiting waiting;
  private final CallTime time;
  private int attempts;
  private int rounds;
  private RingUpdate.@Nullable Form<T> form;
  private @Nullable WriteConversation<Optional<T>> sending;

  /** The options are those of the table; the write may bring its own. */
  RingConversation(RingUpdate<T> update, CallOptions options, Waiting waiting) {
    this.update = update;
    this.options = options.and(update.any().sending().call());
    this.waiting = waiting;
    this.time = new CallTime(this.options, waiting);
  }

  @Override
  public Step<Outcome<Optional<T>>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(update.read(), options);
    }
    if (sending == null || form == null) {
      return read(last);
    }
    if (last instanceof Attempt.Failed failed) {
      Attempt.Failed single = WriteConversation.single(failed);
      boolean refused =
          single.certainty() == Certainty.REJECTED
              && single.failure().kind() == Failure.Kind.CONDITION_FAILED;
      if (refused && update.isOutdated(form, single.failure().currentItem().orElse(null))) {
        attempts += failed.attempts();
        return send(single.failure().current(), single.failure().cause());
      }
    }
    return sending.next(last);
  }

  @Override
  public Supplier<Outcome<Optional<T>>> givenUp() {
    return sending == null
        ? () -> notApplied(NotApplied.Reason.NOT_SENT, GivenUp.cause())
        : sending.givenUp();
  }

  private Step<Outcome<Optional<T>>> read(Attempt last) {
    attempts += last.attempts();
    if (last instanceof Attempt.Failed failed) {
      return new Step.Done<>(notApplied(reason(failed), failed.failure().cause()));
    }
    List<Supplier<ItemReader>> items = ((Attempt.Answered) last).answer().items();
    return send(
        items.isEmpty() ? null : items.get(0),
        new IllegalStateException("The time was over when the item had been read"));
  }

  private Step<Outcome<Optional<T>>> send(@Nullable Supplier<ItemReader> item, Throwable cause) {
    RingUpdate.Form<T> next = update.form(item == null ? null : item.get());
    if (next == null) {
      return new Step.Done<>(
          new Rejected<>(Rejected.Reason.MISSING, update.any().facts(attempts), null));
    }
    CallOptions rest = time.rest();
    if (rest == null || rounds++ == MOST_ROUNDS) {
      return new Step.Done<>(notApplied(NotApplied.Reason.CONFLICT, cause));
    }
    form = next;
    sending = new WriteConversation<>(next.write().calling(rest), options, waiting);
    return sending.next(null);
  }

  private Outcome<Optional<T>> notApplied(NotApplied.Reason reason, Throwable cause) {
    return new NotApplied<>(reason, update.any().facts(attempts), cause);
  }

  /** What is only read has no effect, whatever became of the answer. */
  private static NotApplied.Reason reason(Attempt.Failed attempt) {
    NotApplied.Reason reason = WriteConversation.reason(attempt);
    boolean invalid = attempt.failure().kind() == Failure.Kind.INVALID;
    return reason == NotApplied.Reason.INVALID && !invalid ? NotApplied.Reason.NOT_SENT : reason;
  }
}
