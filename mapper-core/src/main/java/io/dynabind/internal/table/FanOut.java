package io.dynabind.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several calls at once, a bounded number at a time; their results in the order of the calls. No
 * further one is begun once those that come first are enough, or one has failed; what is under way
 * is cancelled then.
 *
 * @param <P> what one call gives
 */
final class FanOut<P> extends CompletableFuture<List<P>> {

  static final int MOST_AT_ONCE = 8;

  private final List<Supplier<CompletableFuture<P>>> calls;
  private final Predicate<List<P>> enough;
  private final List<CompletableFuture<P>> begun = new ArrayList<>();
  private final List<P> results = new ArrayList<>();

  private FanOut(List<Supplier<CompletableFuture<P>>> calls, Predicate<List<P>> enough) {
    this.calls = List.copyOf(calls);
    this.enough = enough;
  }

  static <P> CompletableFuture<List<P>> of(
      List<Supplier<CompletableFuture<P>>> calls, Predicate<List<P>> enough) {
    FanOut<P> all = new FanOut<>(calls, enough);
    all.advance();
    return all;
  }

  /** Takes the results that are there, in order, and begins as many calls as may be under way. */
  private void advance() {
    List<CompletableFuture<P>> fresh = new ArrayList<>();
    boolean over;
    synchronized (results) {
      take();
      over = results.size() == calls.size() || enough.test(results);
      while (!over && begun.size() < calls.size() && underWay() < MOST_AT_ONCE && !isDone()) {
        CompletableFuture<P> call = begin(calls.get(begun.size()));
        begun.add(call);
        fresh.add(call);
      }
    }
    if (over && complete(List.copyOf(results))) {
      cancelOthers();
    }
    for (CompletableFuture<P> call : fresh) {
      var unused = call.whenComplete((result, failure) -> ended(failure));
    }
  }

  private static <P> CompletableFuture<P> begin(Supplier<CompletableFuture<P>> call) {
    try {
      return call.get();
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void take() {
    while (results.size() < begun.size() && succeeded(begun.get(results.size()))) {
      results.add(begun.get(results.size()).join());
    }
  }

  private static boolean succeeded(CompletableFuture<?> call) {
    return call.isDone() && !call.isCompletedExceptionally();
  }

  private long underWay() {
    return begun.stream().filter(call -> !call.isDone()).count();
  }

  private void ended(@Nullable Throwable failure) {
    if (failure == null) {
      try {
        advance();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    } else {
      fail(
          failure instanceof CompletionException e && e.getCause() != null
              ? e.getCause()
              : failure);
    }
  }

  private void fail(Throwable cause) {
    if (completeExceptionally(cause)) {
      cancelOthers();
    }
  }

  private void cancelOthers() {
    List<CompletableFuture<P>> others;
    synchronized (results) {
      others = new ArrayList<>(begun);
    }
    others.forEach(call -> call.cancel(true));
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = super.cancel(mayInterrupt);
    if (cancelled) {
      cancelOthers();
    }
    return cancelled;
  }
}
