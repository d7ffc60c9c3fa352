package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a verb, as a dialogue with the service: told what became of its last operation, it
 * says what to do next. It neither sends nor waits; drivers do. Only what keeps several requests
 * under way ({@link SegmentsConversation}) sends them itself, and lets a driver wait for the next
 * answer: a step is one request.
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
   * Says what the call comes to if it is given up while the step that was asked for last is under
   * way. To be asked after {@link #next}, by the same thread.
   *
   * @return gives it, to any thread; null if there is nothing to be said, as of reads
   */
  default @Nullable Supplier<R> givenUp() {
    return null;
  }

  /**
   * Told that the call was given up, by any thread: nobody asks for the step after the one that is
   * under way.
   */
  default void abandon() {}

  /**
   * The same conversation, of whose result something else is made.
   *
   * @param function makes it
   * @param <S> what it makes
   * @return a conversation that yields that
   */
  default <S> Conversation<S> then(Function<? super R, ? extends S> function) {
    Conversation<R> first = this;
    return new Conversation<>() {

      @Override
      @SuppressWarnings("unchecked") // no other step holds a result
      public Step<S> next(@Nullable Attempt last) {
        Step<R> step = first.next(last);
        return step instanceof Step.Done<R> done
            ? new Step.Done<>(function.apply(done.result()))
            : (Step<S>) step;
      }

      @Override
      public @Nullable Supplier<S> givenUp() {
        Supplier<R> value = first.givenUp();
        return value == null ? null : () -> function.apply(value.get());
      }

      @Override
      public void abandon() {
        first.abandon();
      }
    };
  }
}
