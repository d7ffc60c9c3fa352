package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with something else made of its result.
 *
 * @param conversation the conversation
 * @param function makes the result
 */
record Yielding<A, B>(Conversation<A> conversation, Function<A, B> function)
    implements Conversation<B> {

  @Override
  public Step<B> next(@Nullable Attempt last) {
    Step<A> step = conversation.next(last);
    if (step instanceof Step.Done<A> done) {
      return new Step.Done<>(function.apply(done.result()));
    }
    if (step instanceof Step.Fail<A> fail) {
      return new Step.Fail<>(fail.failure());
    }
    if (step instanceof Step.Wait<A> wait) {
      return new Step.Wait<>(wait.time());
    }
    return step instanceof Step.Send<A> send
        ? new Step.Send<>(send.operation(), send.options())
        : new Step.SendPrepared<>(((Step.SendPrepared<A>) step).prepared());
  }
}
