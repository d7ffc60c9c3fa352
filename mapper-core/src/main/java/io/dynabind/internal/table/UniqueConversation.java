package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.item.ItemReader;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes an item together with the guards of its unique attributes: sees which values the item has,
 * then sends a transaction that demands that it still has them. Where another write was faster, its
 * item came with the refusal, and the transaction is planned anew.
 */
final class UniqueConversation<R> implements Conversation<Outcome<R>> {

  private static final int MOST_PLANS = 20;
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private final Write<R> write;
  private final Claims claims;
  private final CallOptions options;
  private final Waiting waiting;
  private final CallTime time;
  private final Set<String> foreign = new HashSet<>();
  private int plans;
  private int attempts;
  private @Nullable GuardPlan plan;
  private @Nullable WriteConversation<R> sending;

  /** Whether what is told next is what became of the write, and not of a read that decides. */
  private boolean sent;

  UniqueConversation(Write<R> write, Claims claims, CallOptions options, Waiting waiting) {
    this.write = write;
    this.claims = claims;
    this.options = options.and(write.sending().call());
    this.waiting = waiting;
    this.time = new CallTime(this.options, waiting);
  }

  @Override
  public Step<Outcome<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return claims.kind() == Claims.Kind.INSERTED
          ? send(SeenItem.ABSENT, null)
          : new Step.Send<>(claims.guards().read(write.operation(), claims), options);
    }
    if (sending == null || plan == null) {
      return begun(last);
    }
    boolean first = sent;
    sent = false;
    if (first && last instanceof Attempt.Failed failed) {
      attempts += failed.attempts();
      if (failed.certainty() == Certainty.REJECTED) {
        return refused(plan, sending, failed);
      }
    }
    return sending.next(last);
  }

  @Override
  public Supplier<Outcome<R>> givenUp() {
    return sending == null
        ? () -> new NotApplied<>(NotApplied.Reason.NOT_SENT, write.facts(0), GivenUp.cause())
        : sending.givenUp();
  }

  private Step<Outcome<R>> begun(Attempt read) {
    if (read instanceof Attempt.Answered answered) {
      List<Supplier<ItemReader>> items = answered.answer().items();
      return send(claims.guards().seen(items.isEmpty() ? null : items.get(0).get()), null);
    }
    Attempt.Failed failed = (Attempt.Failed) read;
    Failure failure = failed.failure();
    NotApplied.Reason reason =
        failure.kind() == Failure.Kind.INVALID
            ? NotApplied.Reason.INVALID
            : WriteConversation.reason(
                new Attempt.Failed(Certainty.NOT_SENT, failure, failed.attempts()));
    return new Step.Done<>(
        new NotApplied<>(reason, write.facts(0), failure.cause(), failure.throttling()));
  }

  /** Sends the write as planned for what was seen; the refusal is what was learnt from. */
  private Step<Outcome<R>> send(SeenItem seen, Attempt.@Nullable Failed refusal) {
    CallOptions rest = time.rest();
    if (refusal != null && (plans >= MOST_PLANS || rest == null)) {
      return notApplied(NotApplied.Reason.CONFLICT, refusal.failure().cause());
    }
    if (rest == null) {
      return notApplied(
          NotApplied.Reason.NOT_SENT,
          new IllegalStateException("The deadline passed while the item was read"));
    }
    plans++;
    GuardPlan next = claims.guards().plan(write.operation(), claims, seen, foreign);
    plan = next;
    sent = true;
    sending = new WriteConversation<>(write.planned(next), rest, waiting);
    return sending.next(null);
  }

  private Step<Outcome<R>> notApplied(NotApplied.Reason reason, Throwable cause) {
    return new Step.Done<>(new NotApplied<>(reason, write.facts(attempts), cause));
  }

  private Step<Outcome<R>> refused(
      GuardPlan current, WriteConversation<R> conversation, Attempt.Failed failed) {
    List<Cancellation> reasons = failed.failure().cancellations();
    if (reasons.isEmpty()) {
      return failed.failure().kind() == Failure.Kind.CONDITION_FAILED
          ? itemRefused(current, conversation, failed)
          : conversation.next(failed);
    }
    Cancellation item = reasons.get(0);
    if (item.code().equals(CONDITION_FAILED)) {
      return itemRefused(current, conversation, alone(failed, item));
    }
    String taken = null;
    boolean learnt = false;
    for (int i = 1; i < reasons.size(); i++) {
      GuardPlan.Step step = current.steps().get(i - 1);
      if (reasons.get(i).code().equals(CONDITION_FAILED)) {
        learnt |= step.attribute() == null && foreign.add(step.guard());
        taken = taken == null ? step.attribute() : taken;
      }
    }
    if (taken != null) {
      return new Step.Done<>(
          new Rejected<>(Rejected.Reason.CONDITION, write.facts(attempts), null, taken));
    }
    return learnt ? send(current.seen(), failed) : conversation.next(failed);
  }

  /** The write's own condition was false, or the item is not as it was seen any more. */
  private Step<Outcome<R>> itemRefused(
      GuardPlan current, WriteConversation<R> conversation, Attempt.Failed failed) {
    SeenItem now = claims.guards().seen(failed.failure().currentItem().orElse(null));
    boolean overtaken = claims.kind() != Claims.Kind.INSERTED && !now.equals(current.seen());
    return overtaken ? send(now, failed) : conversation.next(failed);
  }

  private static Attempt.Failed alone(Attempt.Failed failed, Cancellation why) {
    Failure failure =
        new Failure(
            Failure.Kind.CONDITION_FAILED, failed.failure().cause(), why.current(), List.of());
    return new Attempt.Failed(failed.certainty(), failure, failed.attempts());
  }
}
