package io.dynabind.internal.table;

import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.WithMeta;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a cancelled future ends: as any cancelled future does, and with what is known of its writes
 * as the cause, the exception that a verb without a future would have thrown.
 */
final class GivenUp extends CancellationException {

  private static final long serialVersionUID = 1L;
  private static final String MESSAGE = "The call was cancelled";

  /** What the call comes to; null if that is not known, or was an exception. */
  private final transient @Nullable Object value;

  private GivenUp(@Nullable Object value, @Nullable RuntimeException cause) {
    super(MESSAGE);
    this.value = value;
    if (cause != null) {
      initCause(cause);
    }
  }

  static GivenUp with(Object value) {
    return new GivenUp(value, failure(value));
  }

  static GivenUp of(Supplier<?> value) {
    try {
      Object known = value.get();
      return known == null ? new GivenUp(null, null) : with(known);
    } catch (RuntimeException e) {
      return new GivenUp(null, e);
    }
  }

  /** What the outcome of a cancelled call has for a cause. */
  static CancellationException cause() {
    return new CancellationException(MESSAGE);
  }

  private static @Nullable RuntimeException failure(Object value) {
    try {
      if (value instanceof WithMeta<?> meta) {
        return meta.value() == null ? null : failure(meta.value());
      } else if (value instanceof Outcome<?> outcome) {
        var unused = outcome.orElseThrow();
      } else if (value instanceof TransactionResult result) {
        var unused = result.orElseThrow();
      } else if (value instanceof BatchResult result) {
        result.orElseThrow();
      }
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  /** How a future ends that is made from the cancelled one's result. */
  @SuppressWarnings("unchecked") // the value is what the cancelled future would have yielded
  <S> GivenUp then(Function<? super S, ?> function) {
    if (value == null) {
      return this;
    }
    try {
      Object made = function.apply((S) value);
      return made == null ? this : with(made);
    } catch (RuntimeException e) {
      return new GivenUp(null, e);
    }
  }

  /** The cancellation behind a failure; null if it is another one. */
  static @Nullable GivenUp in(@Nullable Throwable failure) {
    return failure instanceof GivenUp given
        ? given
        : failure instanceof CompletionException && failure.getCause() instanceof GivenUp inner
            ? inner
            : null;
  }

  /** The result of a future that is done, or what it came to when it was cancelled. */
  @SuppressWarnings("unchecked") // the value is what the cancelled future would have yielded
  static <R> R join(CompletableFuture<R> done) {
    try {
      return done.join();
    } catch (CancellationException | CompletionException e) {
      GivenUp given = in(done.handle((result, failure) -> failure).join());
      if (given == null || given.value == null) {
        throw e;
      }
      return (R) given.value;
    }
  }
}
