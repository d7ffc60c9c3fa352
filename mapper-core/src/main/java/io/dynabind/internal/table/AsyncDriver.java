package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
   * Begins a conversation. Its first operation is encoded in the caller's thread, and what is wrong
   * with it is thrown there.
   *
   * @param conversation a new one
   * @param <R> what it yields
   * @return its result or exception; cancelling it cancels what is under way, and says what the
   *     call came to
   */
  public <R> CompletableFuture<R> run(Conversation<R> conversation) {
    Run<R> run = new Run<>(conversation);
    run.begin();
    return run;
  }

  private final class Run<R> extends CompletableFuture<R> {

    private final Conversation<R> conversation;
    private final Object lock = new Object();
    private volatile @Nullable CompletableFuture<?> underWay;
    private @Nullable Supplier<R> comingTo;
    private boolean closed;

    Run(Conversation<R> conversation) {
      this.conversation = conversation;
    }

    void begin() {
      Step<R> first = conversation.next(null);
      Supplier<CompletableFuture<@Nullable Attempt>> start = prepare(first);
      guarded(() -> follow(first, start));
    }

    private void follow(Step<R> first, Supplier<CompletableFuture<@Nullable Attempt>> firstStart) {
      Step<R> step = first;
      Supplier<CompletableFuture<@Nullable Attempt>> start = firstStart;
      while (!isOver(step) && mayGoOn()) {
        CompletableFuture<@Nullable Attempt> begun = start.get();
        underWay = begun;
        if (isCancelled()) {
          begun.cancel(true);
        }
        if (!begun.isDone()) {
          var unused = begun.whenComplete(this::resume);
          return;
        }
        step = conversation.next(begun.join());
        start = prepare(step);
      }
    }

    /** Once it was given up, nothing is begun that is not accounted for. */
    private boolean mayGoOn() {
      synchronized (lock) {
        comingTo = closed ? comingTo : conversation.givenUp();
        return !closed;
      }
    }

    private boolean isOver(Step<R> step) {
      if (step instanceof Step.Done<R> done) {
        complete(done.result());
      } else if (step instanceof Step.Fail<R> fail) {
        completeExceptionally(fail.failure());
      }
      return isDone();
    }

    /** Encodes, so that what is sent is fixed, and leaves the sending to the supplier. */
    @SuppressWarnings("unchecked") // an attempt is never null; the supplier promises less
    private Supplier<CompletableFuture<@Nullable Attempt>> prepare(Step<R> step) {
      if (step instanceof Step.Send<R> || step instanceof Step.SendPrepared<R>) {
        PreparedOperation prepared =
            step instanceof Step.Send<R> send
                ? executor.prepare(send.operation(), send.options())
                : ((Step.SendPrepared<R>) step).prepared();
        return () -> (CompletableFuture<@Nullable Attempt>) (Object) prepared.attemptAsync();
      }
      if (step instanceof Step.Wait<R> wait) {
        return () -> waiting.after(wait.time()).thenApply(nothing -> null);
      }
      return () -> CompletableFuture.completedFuture(null);
    }

    private void resume(@Nullable Attempt attempt, @Nullable Throwable error) {
      if (error != null) {
        completeExceptionally(error);
      } else {
        guarded(
            () -> {
              Step<R> step = conversation.next(attempt);
              follow(step, prepare(step));
            });
      }
    }

    private void guarded(Runnable part) {
      try {
        part.run();
      } catch (RuntimeException | Error e) {
        completeExceptionally(e);
      }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      if (isDone()) {
        return isCancelled();
      }
      Supplier<R> value;
      synchronized (lock) {
        closed = true;
        value = comingTo;
      }
      boolean cancelled =
          value == null ? super.cancel(mayInterrupt) : completeExceptionally(GivenUp.of(value));
      CompletableFuture<?> current = underWay;
      if (current != null) {
        current.cancel(mayInterrupt);
      }
      conversation.abandon();
      return cancelled || isCancelled();
    }
  }
}
