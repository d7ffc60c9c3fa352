package io.dynabind.internal.table;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits in real time. */
final class SystemWaiting implements Waiting {

  private final long start = System.nanoTime();

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  @Override
  public CompletableFuture<Void> after(Duration time) {
    // What follows, the caller's code included, runs in the common pool, not in the timer's thread.
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS));
  }
}
