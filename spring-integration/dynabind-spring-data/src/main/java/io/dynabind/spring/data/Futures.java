package io.dynabind.spring.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that depend on others, and cancel them when they are cancelled. */
final class Futures {

  private Futures() {}

  static <V extends @Nullable Object> CompletableFuture<V> translated(CompletableFuture<V> source) {
    return map(source, value -> value);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its failures are those of the one returned
  static <V extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> map(
      CompletableFuture<V> source, Function<? super V, ? extends R> function) {
    Dependent<R> dependent = new Dependent<>(source);
    source.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            dependent.completeExceptionally(translated(failure));
            return;
          }
          try {
            dependent.complete(function.apply(value));
          } catch (RuntimeException | Error e) {
            dependent.completeExceptionally(translated(e));
          }
        });
    return dependent;
  }

  private static Throwable translated(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable own = failure instanceof CompletionException && cause != null ? cause : failure;
    return own instanceof RuntimeException e ? ExceptionTranslation.translated(e) : own;
  }

  /** Passes its cancellation on. */
  private static final class Dependent<R extends @Nullable Object> extends CompletableFuture<R> {

    private final CompletableFuture<?> source;

    Dependent(CompletableFuture<?> source) {
      this.source = source;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      source.cancel(mayInterrupt);
      return super.cancel(mayInterrupt);
    }
  }
}
