package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Scan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Requests for several segments that are under way at the same time. Each attempt waits for the one
 * that ends next, so that a conversation is told of them one by one. Thread-safe.
 */
final class SegmentRequests implements PreparedOperation {

  private final Executor executor;
  private final Scan any;
  private final CallOptions options;

  /** Of each segment one at most. */
  private final Map<Integer, CompletableFuture<Attempt>> underWay = new HashMap<>();

  private final Deque<Ended> ended = new ArrayDeque<>();
  private @Nullable CompletableFuture<Attempt> awaited;
  private Scan told;
  private boolean closed;

  /** A request whose attempt is over. */
  private record Ended(Scan scan, CompletableFuture<Attempt> attempt) {}

  SegmentRequests(Executor executor, Scan any, CallOptions options) {
    this.executor = executor;
    this.any = any;
    this.told = any;
    this.options = options;
  }

  /** Encodes a request, and sends it. */
  void send(Scan scan) {
    CompletableFuture<Attempt> attempt = executor.prepare(scan, options).attemptAsync();
    boolean late;
    synchronized (this) {
      late = closed;
      underWay.put(scan.segment(), attempt);
    }
    if (late) {
      attempt.cancel(true);
    }
    var unused = attempt.whenComplete((result, error) -> end(new Ended(scan, attempt)));
  }

  private void end(Ended one) {
    synchronized (this) {
      underWay.remove(one.scan().segment());
      if (closed) {
        return;
      }
      ended.add(one);
    }
    tell();
  }

  /** Tells who waits of what ended first. */
  private void tell() {
    CompletableFuture<Attempt> waiting;
    CompletableFuture<Attempt> attempt;
    synchronized (this) {
      if (awaited == null || ended.isEmpty()) {
        return;
      }
      Ended one = ended.removeFirst();
      attempt = one.attempt();
      told = one.scan();
      waiting = awaited;
      awaited = null;
    }
    var unused =
        attempt.whenComplete(
            (result, error) -> {
              if (error == null) {
                waiting.complete(result);
              } else {
                close();
                waiting.completeExceptionally(error);
              }
            });
  }

  /** Which request the last attempt was of; none if that was interrupted. */
  synchronized Scan told() {
    return told;
  }

  /** Cancels what is under way. Nothing is begun after it. */
  void close() {
    List<CompletableFuture<Attempt>> left;
    synchronized (this) {
      closed = true;
      left = new ArrayList<>(underWay.values());
      underWay.clear();
      ended.clear();
      if (awaited != null) {
        left.add(awaited);
        awaited = null;
      }
    }
    left.forEach(each -> each.cancel(true));
  }

  @Override
  public Operation operation() {
    return any;
  }

  @Override
  public Attempt attempt() {
    try {
      return attemptAsync().get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return Interruption.of(e);
    } catch (ExecutionException e) {
      // Attempts fail by their results; this is a fault of an executor, or of the JVM.
      throw Unchecked.of(e.getCause());
    }
  }

  @Override
  public CompletableFuture<Attempt> attemptAsync() {
    CompletableFuture<Attempt> next = new CompletableFuture<>();
    boolean over;
    synchronized (this) {
      over = closed;
      awaited = over ? null : next;
    }
    if (over) {
      next.cancel(true);
    }
    tell();
    return next;
  }
}
