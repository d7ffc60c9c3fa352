package io.dynabind.internal.table;

import io.dynabind.outcome.BatchResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Deletes what was found, and counts; cancelling it cancels what is under way. */
final class Deletion extends CompletableFuture<Long> {

  private final Object lock = new Object();
  private final CompletableFuture<BatchWriteCall> found;
  private @Nullable CompletableFuture<BatchResult> sent;

  Deletion(CompletableFuture<BatchWriteCall> found) {
    this.found = found;
    var unused = found.whenComplete(this::begin);
  }

  static long count(BatchResult result) {
    result.orElseThrow();
    return result.applied();
  }

  private void begin(@Nullable BatchWriteCall call, @Nullable Throwable failure) {
    if (failure != null || call == null) {
      fail(failure);
      return;
    }
    synchronized (lock) {
      if (isDone()) {
        return;
      }
      try {
        sent = call.attemptAsync();
        var unused = sent.whenComplete(this::end);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  private void end(@Nullable BatchResult result, @Nullable Throwable failure) {
    GivenUp given = GivenUp.in(failure);
    if (given != null) {
      completeExceptionally(given.then(Deletion::count));
      return;
    }
    if (failure != null || result == null) {
      fail(failure);
      return;
    }
    try {
      complete(count(result));
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    completeExceptionally(cause == null ? new IllegalStateException("nothing came") : cause);
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    synchronized (lock) {
      if (sent == null) {
        found.cancel(mayInterrupt);
      } else {
        // It knows what the deletions came to, and tells this one.
        sent.cancel(mayInterrupt);
      }
      return super.cancel(mayInterrupt);
    }
  }
}
