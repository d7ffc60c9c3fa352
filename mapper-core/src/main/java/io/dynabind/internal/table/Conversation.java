package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of a verb, as a dialogue with the service: told what became of its last operation, it
 * says what to do next. It neither sends nor waits; drivers do.
 *
 * <p>Holds state; made for one call, asked by one thread at a time.
 *
 * @param <R> what it yields
 */
public interface Conversation<R> {

  /**
   * Says what to do next.
   *
   * @param last what became of the operation that was sent last; null at first and after waiting
   * @return the next step
   */
  Step<R> next(@Nullable Attempt last);

  /**
   * The same conversation, of whose result something else is made.
   *
   * @param function makes it
   * @param <S> what it makes
   * @return a conversation that yields that
   */
  @SuppressWarnings("unchecked") // no other step holds a result
  default <S> Conversation<S> then(Function<? super R, ? extends S> function) {
    return last -> {
      Step<R> step = next(last);
      return step instanceof Step.Done<R> done
          ? new Step.Done<>(function.apply(done.result()))
          : (Step<S>) step;
    };
  }
}
