package io.dynabind.internal.table;

import io.dynabind.outcome.BatchResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Deletes what was found, and counts; cancelling it cancels what is under way. */
final class Deletion extends CompletableFuture<Long> {

  private volatile CompletableFuture<?> underWay;

  Deletion(CompletableFuture<BatchWriteCall> found) {
    this.underWay = found;
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
    try {
      CompletableFuture<BatchResult> sent = call.attemptAsync();
      underWay = sent;
      if (isCancelled()) {
        sent.cancel(true);
      }
      var unused = sent.whenComplete(this::end);
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void end(@Nullable BatchResult result, @Nullable Throwable failure) {
    if (failure != null || result == null) {
      fail(failure);
      return;
    }
    try {
      complete(count(result));
    } catch (RuntimeException e) {
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
    boolean cancelled = super.cancel(mayInterrupt);
    underWay.cancel(mayInterrupt);
    return cancelled;
  }
}
