package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends writes each for itself: at the same time where the executor can, else one by one. */
final class SingleWrites {

  private final Executor executor;
  private final Waiting waiting;
  private final SyncDriver sync;
  private final AsyncDriver async;

  SingleWrites(Executor executor, Waiting waiting) {
    this.executor = executor;
    this.waiting = waiting;
    this.sync = new SyncDriver(executor, waiting);
    this.async = new AsyncDriver(executor, waiting);
  }

  IdentityHashMap<Write<?>, Outcome<?>> run(
      List<Write<?>> writes, CallOptions options, Meter meter) {
    IdentityHashMap<Write<?>, Outcome<?>> outcomes = new IdentityHashMap<>();
    // Who is interrupted already sends nothing, which writes one by one see for themselves.
    boolean interrupted = Thread.currentThread().isInterrupted();
    if (writes.size() > 1 && executor.supportsAsync() && !interrupted) {
      IdentityHashMap<Write<?>, CompletableFuture<? extends Outcome<?>>> begun =
          beginEach(writes, options, meter);
      begun.forEach((write, outcome) -> outcomes.put(write, await(write, outcome)));
    } else {
      writes.forEach(write -> outcomes.put(write, sync.run(conversation(write, options, meter))));
    }
    return outcomes;
  }

  private <R> Conversation<Outcome<R>> conversation(
      Write<R> write, CallOptions options, Meter meter) {
    return meter.listening(write.conversation(options, waiting));
  }

  /** One that is interrupted has been handed to the client. */
  private static Outcome<?> await(Write<?> write, CompletableFuture<? extends Outcome<?>> outcome) {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.cancel(true);
      return new Unknown<>(write.facts(1), e);
    } catch (ExecutionException e) {
      return new Unknown<>(write.facts(1), e.getCause() == null ? e : e.getCause());
    }
  }

  CompletableFuture<IdentityHashMap<Write<?>, Outcome<?>>> begin(
      List<Write<?>> writes, CallOptions options, Meter meter) {
    IdentityHashMap<Write<?>, CompletableFuture<? extends Outcome<?>>> begun =
        beginEach(writes, options, meter);
    return Dependent.ofAll(
        begun.values(),
        () -> {
          IdentityHashMap<Write<?>, Outcome<?>> ended = new IdentityHashMap<>();
          begun.forEach((write, outcome) -> ended.put(write, GivenUp.join(outcome)));
          return ended;
        });
  }

  private IdentityHashMap<Write<?>, CompletableFuture<? extends Outcome<?>>> beginEach(
      List<Write<?>> writes, CallOptions options, Meter meter) {
    IdentityHashMap<Write<?>, CompletableFuture<? extends Outcome<?>>> begun =
        new IdentityHashMap<>();
    for (Write<?> write : new ArrayList<>(writes)) {
      begun.put(write, async.run(conversation(write, options, meter)));
    }
    return begun;
  }
}
