package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs conversations without blocking. Thread-safe. */
public final class AsyncDriver {

  private final Executor executor;
  private final Waiting waiting;

  /**
   * Makes a driver.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   */
  public AsyncDriver(Executor executor, Waiting waiting) {
    this.executor = executor;
    this.waiting = waiting;
  }

  /**
   * Begins a conversation. Its first operation is encoded in the caller's thread.
   *
   * @param conversation a new one
   * @param <R> what it yields
   * @return its result or exception; cancelling it cancels what is under way
   */
  public <R> CompletableFuture<R> run(Conversation<R> conversation) {
    Run<R> run = new Run<>(conversation);
    run.begin();
    return run.result;
  }

  private final class Run<R> {

    private final Conversation<R> conversation;
    private final CompletableFuture<R> result = new CompletableFuture<>();

    Run(Conversation<R> conversation) {
      this.conversation = conversation;
    }

    void begin() {
      follow(conversation.next(null));
    }

    private void follow(Step<R> first) {
      Step<R> step = first;
      while (!result.isDone()) {
        if (step instanceof Step.Done<R> done) {
          result.complete(done.result());
          return;
        }
        if (step instanceof Step.Fail<R> fail) {
          result.completeExceptionally(fail.failure());
          return;
        }
        CompletableFuture<? extends @Nullable Object> under = start(step);
        if (!under.isDone()) {
          cancelWithResult(under);
          under.whenComplete((value, error) -> resume(value, error));
          return;
        }
        step = conversation.next((Attempt) under.join());
      }
    }

    private CompletableFuture<? extends @Nullable Object> start(Step<R> step) {
      return step instanceof Step.Send<R> send
          ? executor.prepare(send.operation(), CallOptions.DEFAULT).attemptAsync()
          : waiting.after(((Step.Wait<R>) step).time());
    }

    private void cancelWithResult(CompletableFuture<?> under) {
      result.whenComplete(
          (value, error) -> {
            if (result.isCancelled()) {
              under.cancel(true);
            }
          });
    }

    private void resume(@Nullable Object value, @Nullable Throwable error) {
      if (error != null) {
        result.completeExceptionally(error);
        return;
      }
      try {
        follow(conversation.next((Attempt) value));
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    }
  }
}
