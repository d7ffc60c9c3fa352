package io.dynabind.test;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Holds one request, or its answer, on its way until it is released: to interrupt a thread, cancel
 * a future or let another write come between at exactly that moment.
 *
 * <pre>{@code
 * Hold hold = faults.holdAnswer("UpdateItem");
 * CompletableFuture<Order> update = table.async().update(order);
 * hold.awaitArrival();             // the server has done its work
 * update.cancel(true);
 * hold.release();
 * }</pre>
 *
 * <p>As on a real connection, a thread that waits here does not notice that it is interrupted; it
 * ends when the AWS client's own timeouts abort the request. Thread-safe.
 */
public final class Hold {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

  Hold() {}

  /**
   * Waits until the request is here.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void awaitArrival() throws InterruptedException {
    arrived.await();
  }

  /** Lets the request, or its answer, go on; one that comes later does not stop. */
  public void release() {
    released.complete(null);
  }

  /** Says that the request is here, and gives what ends when it may go on. */
  CompletableFuture<@Nullable Void> arrive() {
    arrived.countDown();
    return released;
  }

  /** Blocks until released. */
  static void pass(@Nullable Hold hold, CompletableFuture<?> aborted) throws IOException {
    if (hold == null) {
      return;
    }
    boolean interrupted = false;
    CompletableFuture<?> end = CompletableFuture.anyOf(hold.arrive(), aborted);
    while (!end.isDone()) {
      try {
        end.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (aborted.isDone()) {
      throw new SocketException("Socket closed");
    }
  }
}
