package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.outcome.DynabindException;
import org.jspecify.annotations.Nullable;

/** Runs conversations in the caller's thread, which blocks. Thread-safe. */
public final class SyncDriver {

  private final Executor executor;
  private final Waiting waiting;

  /**
   * Makes a driver.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   */
  public SyncDriver(Executor executor, Waiting waiting) {
    this.executor = executor;
    this.waiting = waiting;
  }

  /**
   * Holds a conversation until it is over.
   *
   * @param conversation a new one
   * @param <R> what it yields
   * @return its result
   * @throws DynabindException if it fails
   */
  public <R> R run(Conversation<R> conversation) {
    Attempt last = null;
    while (true) {
      Step<R> step = conversation.next(last);
      if (step instanceof Step.Done<R> done) {
        return done.result();
      }
      if (step instanceof Step.Fail<R> fail) {
        throw fail.failure();
      }
      last = step instanceof Step.Wait<R> wait ? pause(wait) : prepared(step).attempt();
    }
  }

  private PreparedOperation prepared(Step<?> step) {
    return step instanceof Step.Send<?> send
        ? executor.prepare(send.operation(), send.options())
        : ((Step.SendPrepared<?>) step).prepared();
  }

  private @Nullable Attempt pause(Step.Wait<?> wait) {
    try {
      waiting.sleep(wait.time());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Interruption.of(e);
    }
  }
}
