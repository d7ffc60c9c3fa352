package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.table.CapacityExceededException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of several requests of a call. Where its budget is spent, neither what it has read nor where
 * it would go on says anything of the call.
 *
 * @param whole the request as if it were alone
 * @param meter the meter of the call
 */
record PartConversation<P>(Conversation<P> whole, CapacityMeter meter) implements Conversation<P> {

  @Override
  public Step<P> next(@Nullable Attempt last) {
    Step<P> step = whole.next(last);
    return step instanceof Step.Fail<P> fail
            && fail.failure() instanceof CapacityExceededException exceeded
        ? new Step.Fail<>(new CapacityExceededException(meter, exceeded.origin(), List.of(), null))
        : step;
  }

  @Override
  public @Nullable Supplier<P> givenUp() {
    return whole.givenUp();
  }

  @Override
  public void abandon() {
    whole.abandon();
  }
}
