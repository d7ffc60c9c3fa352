package io.dynabind.internal.table;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future made from another one's result: cancelling it cancels the other.
 *
 * @param <R> its result
 */
public final class Dependent<R extends @Nullable Object> extends CompletableFuture<R> {

  private final CompletableFuture<?> source;

  private Dependent(CompletableFuture<?> source) {
    this.source = source;
  }

  /**
   * Makes a future from another one.
   *
   * @param source the other one
   * @param function makes the result; what it throws, the future is completed with
   * @param <S> the other one's result
   * @param <R> the result
   * @return a future that is completed in the thread that completes the other one
   */
  public static <S, R extends @Nullable Object> CompletableFuture<R> of(
      CompletableFuture<S> source, Function<? super S, ? extends R> function) {
    Dependent<R> result = new Dependent<>(source);
    var unused =
        source.whenComplete(
            (value, failure) -> {
              if (failure != null) {
                result.completeExceptionally(
                    failure instanceof CompletionException e && e.getCause() != null
                        ? e.getCause()
                        : failure);
              } else {
                result.apply(value, function);
              }
            });
    return result;
  }

  private <S> void apply(S value, Function<? super S, ? extends R> function) {
    try {
      complete(function.apply(value));
    } catch (RuntimeException | Error e) {
      completeExceptionally(e);
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = super.cancel(mayInterrupt);
    source.cancel(mayInterrupt);
    return cancelled;
  }
}
