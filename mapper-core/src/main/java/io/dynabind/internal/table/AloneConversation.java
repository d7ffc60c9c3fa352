package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Outcome;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the only action of a transaction as the plain write that it is. */
final class AloneConversation<R> implements Conversation<List<Outcome<?>>> {

  private final WriteConversation<R> write;

  AloneConversation(Write<R> write, CallOptions options, Waiting waiting) {
    this.write = new WriteConversation<>(write, options, waiting);
  }

  @Override
  public Supplier<List<Outcome<?>>> givenUp() {
    Supplier<Outcome<R>> outcome = write.givenUp();
    return () -> List.of(outcome.get());
  }

  @Override
  public Step<List<Outcome<?>>> next(@Nullable Attempt last) {
    Step<Outcome<R>> step = write.next(last);
    if (step instanceof Step.Send<Outcome<R>> send) {
      return new Step.Send<>(send.operation(), send.options());
    }
    if (step instanceof Step.SendPrepared<Outcome<R>> send) {
      return new Step.SendPrepared<>(send.prepared());
    }
    if (step instanceof Step.Wait<Outcome<R>> wait) {
      return new Step.Wait<>(wait.time());
    }
    return step instanceof Step.Fail<Outcome<R>> fail
        ? new Step.Fail<>(fail.failure())
        : new Step.Done<>(List.of(((Step.Done<Outcome<R>>) step).result()));
  }
}
