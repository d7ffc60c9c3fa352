package io.dynabind.internal.table;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future made from another one's result: cancelling it cancels the other.
 *
 * @param <R> its result
 */
public final class Dependent<R extends @Nullable Object> extends CompletableFuture<R> {

  private final Collection<? extends CompletableFuture<?>> sources;

  private Dependent(Collection<? extends CompletableFuture<?>> sources) {
    this.sources = sources;
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
    Dependent<R> result = new Dependent<>(List.of(source));
    var unused =
        source.whenComplete(
            (value, failure) -> {
              GivenUp given = GivenUp.in(failure);
              if (given != null) {
                result.completeExceptionally(given.then(function));
              } else if (failure != null) {
                result.fail(failure);
              } else {
                result.completeWith(() -> function.apply(value));
              }
            });
    return result;
  }

  /**
   * Makes a future from several others, once all of them are done.
   *
   * @param sources the others
   * @param function makes the result, from what {@link GivenUp#join} gives
   * @param <R> the result
   * @return a future that is completed in the thread that completes the last of them; cancelling it
   *     cancels them all
   */
  static <R> CompletableFuture<R> ofAll(
      Collection<? extends CompletableFuture<?>> sources, Supplier<R> function) {
    Dependent<R> result = new Dependent<>(sources);
    var unused =
        CompletableFuture.allOf(sources.toArray(CompletableFuture<?>[]::new))
            .whenComplete(
                (nothing, failure) -> {
                  GivenUp given = GivenUp.in(failure);
                  if (given != null) {
                    result.giveUp(function);
                  } else if (failure != null) {
                    result.fail(failure);
                  } else {
                    result.completeWith(function);
                  }
                });
    return result;
  }

  private void giveUp(Supplier<R> function) {
    completeExceptionally(GivenUp.of(function));
  }

  private void fail(Throwable failure) {
    completeExceptionally(
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure);
  }

  private void completeWith(Supplier<? extends R> function) {
    try {
      complete(function.get());
    } catch (RuntimeException | Error e) {
      completeExceptionally(e);
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    // They know what the call came to, and tell this one.
    for (CompletableFuture<?> source : sources) {
      source.cancel(mayInterrupt);
    }
    return super.cancel(mayInterrupt);
  }
}
