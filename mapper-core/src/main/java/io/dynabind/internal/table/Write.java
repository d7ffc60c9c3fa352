package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.CallOptions;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Operation;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.WriteFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One write, ready to be sent.
 *
 * @param verb the verb, such as {@code insert}
 * @param operation what is sent
 * @param result what an applied write yields
 * @param whenApplied is told the answer once the write was applied, and only then
 * @param reason tells which condition was false
 * @param lifecycle what is called for the items that come back
 * @param token what it leaves in the item, or null
 * @param sending how it is sent
 * @param <R> what it yields
 */
record Write<R>(
    String verb,
    ItemOperation operation,
    Function<Answer, R> result,
    Consumer<Answer> whenApplied,
    Reason reason,
    Lifecycle<?> lifecycle,
    @Nullable WriteToken token,
    Sending sending) {

  /**
   * How a write is sent.
   *
   * @param exactlyOnce whether as a transaction under a token of its own
   * @param call what the call has beyond what the table has
   * @param claims what it says about unique attributes, for which guards are still to be planned;
   *     or null
   * @param beside what is written with it in one transaction; empty if nothing is
   */
  record Sending(
      boolean exactlyOnce,
      CallOptions call,
      @Nullable Claims claims,
      List<TransactWriteItems.Action> beside) {

    static final Sending PLAIN = new Sending(false, CallOptions.DEFAULT, null, List.of());
  }

  Write(
      String verb,
      ItemOperation operation,
      Function<Answer, R> result,
      Consumer<Answer> whenApplied,
      Reason reason,
      Lifecycle<?> lifecycle) {
    this(verb, operation, result, whenApplied, reason, lifecycle, null, Sending.PLAIN);
  }

  private Write<R> copy(ItemOperation sent, @Nullable WriteToken left, Sending how) {
    return new Write<>(verb, sent, result, whenApplied, reason, lifecycle, left, how);
  }

  /** The same write, yielding something else. */
  <S> Write<S> yielding(Function<Answer, S> other) {
    return new Write<>(verb, operation, other, whenApplied, reason, lifecycle, token, sending);
  }

  /** The same write, known again by a token that it leaves in the item. */
  Write<R> leaving(@Nullable WriteToken left) {
    return copy(operation, left, sending);
  }

  /** The same write, of which something else is sent. */
  Write<R> sending(ItemOperation other) {
    return copy(other, token, sending);
  }

  /** The same write, sent otherwise. */
  Write<R> calling(CallOptions other) {
    return copy(
        operation,
        token,
        new Sending(sending.exactlyOnce(), other, sending.claims(), sending.beside()));
  }

  /** The same write, of an item with unique attributes. */
  Write<R> claiming(@Nullable Claims claimed) {
    return copy(
        operation,
        token,
        new Sending(sending.exactlyOnce(), sending.call(), claimed, sending.beside()));
  }

  /**
   * The same write, with the guards of unique attributes. Who has planned them knows how it is sent
   * and what is left of its time: what the call said at its begin would begin its deadline anew.
   */
  Write<R> planned(GuardPlan plan) {
    return copy(
        plan.operation(),
        token,
        new Sending(sending.exactlyOnce(), CallOptions.DEFAULT, null, plan.actions()));
  }

  /** Sends it; the options are those of the table. */
  Conversation<Outcome<R>> conversation(CallOptions options, Waiting waiting) {
    return sending.claims() == null
        ? new WriteConversation<>(this, options, waiting)
        : new UniqueConversation<>(this, sending.claims(), options, waiting);
  }

  /** The same write, sent as the caller wants it. */
  Write<R> sent(WriteOptions options) {
    if (options.exactlyOnce() && options.returning() != ReturnItem.NONE) {
      throw new IllegalArgumentException(
          "A write that is sent exactlyOnce is a transaction, which gives no item back: leave out"
              + " returning("
              + options.returning()
              + ")");
    }
    if (sending.claims() != null && options.returning() != ReturnItem.NONE) {
      throw new IllegalArgumentException(
          String.format(
              "%s has unique attributes, whose writes are transactions, which give no item back:"
                  + " leave out returning(%s)",
              operation.codec().model(), options.returning()));
    }
    return copy(
        operation,
        token,
        new Sending(options.exactlyOnce(), options.call(), sending.claims(), sending.beside()));
  }

  /** What is sent. */
  Operation request() {
    if (!sending.exactlyOnce() && sending.beside().isEmpty()) {
      return operation;
    }
    List<TransactWriteItems.Action> actions = new ArrayList<>();
    actions.add(new TransactWriteItems.Write(operation));
    actions.addAll(sending.beside());
    return new TransactWriteItems(operation.origin(), actions, UUID.randomUUID().toString());
  }

  /** What is told of it, whatever becomes of it. */
  WriteFacts facts(int attempts) {
    EntityModel model = operation.codec().model();
    return new WriteFacts(
        model.name(),
        verb,
        operation.origin(),
        model.key().attributes().stream().map(AttributeModel::storedName).toList(),
        ReadableCondition.of(operation),
        attempts,
        operation.table());
  }

  /** How it ends once it was applied, which no failure afterwards can change. */
  Applied<R> applied(Answer answer, int attempts) {
    RuntimeException failure = null;
    try {
      whenApplied.accept(answer);
    } catch (RuntimeException e) {
      failure = e;
    }
    R value = result.apply(answer);
    if (failure != null) {
      return new Applied<>(value, new AfterWriteException(facts(attempts), value, failure));
    }
    // Nothing in place of an item would say that there was none.
    boolean lost = value instanceof Optional<?> item && item.isEmpty() && !answer.items().isEmpty();
    return lost ? new Applied<>(value, unreadable(answer, value, attempts)) : new Applied<>(value);
  }

  private AfterWriteException unreadable(Answer answer, R value, int attempts) {
    RuntimeException reason = ReturnedItems.misfit(operation.codec(), answer.items().get(0).get());
    return AfterWriteException.unreadable(facts(attempts), value, reason);
  }

  /** Tells which condition was false. */
  @FunctionalInterface
  interface Reason {

    /**
     * Tells it.
     *
     * @param found whether an item came with the refusal
     * @param current the entity that it holds; null if there is none, or it does not fit
     * @return the condition that was false
     */
    Rejected.Reason of(boolean found, @Nullable Object current);

    /** There may be an item or not: the caller's condition was false. */
    static Reason condition() {
      return (found, current) -> Rejected.Reason.CONDITION;
    }

    /** The item was to be absent, and the caller's condition to hold. */
    static Reason absence() {
      return (found, current) -> found ? Rejected.Reason.EXISTS : Rejected.Reason.CONDITION;
    }

    /** The item was to be there, and the caller's condition to hold. */
    static Reason presence() {
      return (found, current) -> found ? Rejected.Reason.CONDITION : Rejected.Reason.MISSING;
    }
  }
}
