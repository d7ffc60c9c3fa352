package io.dynabind.spring.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that depend on others, and cancel them when they are cancelled. */
final class Futures {

  private Futures() {}

  static <V extends @Nullable Object> CompletableFuture<V> translated(CompletableFuture<V> source) {
    return map(source, value -> value);
  }

  static <V extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> map(
      CompletableFuture<V> source, Function<? super V, ? extends R> function) {
    Dependent<R> dependent = new Dependent<>(source);
    dependent.follow(source, value -> dependent.complete(function.apply(value)));
    return dependent;
  }

  /** What follows, of which each is begun when the one before has ended. */
  static <V extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> then(
      CompletableFuture<V> source,
      Function<? super V, ? extends CompletableFuture<? extends R>> function) {
    Dependent<R> dependent = new Dependent<>(source);
    dependent.follow(source, value -> dependent.goOn(function.apply(value)));
    return dependent;
  }

  private static Throwable translated(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable own = failure instanceof CompletionException && cause != null ? cause : failure;
    return own instanceof RuntimeException e ? ExceptionTranslation.translated(e) : own;
  }

  /** Passes its cancellation on. */
  private static final class Dependent<R extends @Nullable Object> extends CompletableFuture<R> {

    private volatile CompletableFuture<?> source;

    Dependent(CompletableFuture<?> source) {
      this.source = source;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its failures are those of this one
    <V extends @Nullable Object> void follow(CompletableFuture<V> begun, Consumer<V> next) {
      begun.whenComplete(
          (value, failure) -> {
            if (failure != null) {
              completeExceptionally(translated(failure));
              return;
            }
            try {
              next.accept(value);
            } catch (RuntimeException | Error e) {
              completeExceptionally(translated(e));
            }
          });
    }

    /** Cancelled in between, it cancels what comes too. */
    void goOn(CompletableFuture<? extends R> begun) {
      source = begun;
      if (isDone()) {
        begun.cancel(true);
      }
      follow(begun, this::complete);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      // It knows what the call came to, and tells this one.
      CompletableFuture<?> first = source;
      first.cancel(mayInterrupt);
      boolean cancelled = super.cancel(mayInterrupt);
      CompletableFuture<?> next = source;
      if (next != first) {
        next.cancel(mayInterrupt);
      }
      return cancelled;
    }
  }
}
