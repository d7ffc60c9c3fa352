package io.dynabind.internal.executor.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes at once and is counted; or, for delays, when a test lets it. */
final class VirtualClock implements RetryClock {

  final List<Duration> pauses = new ArrayList<>();
  final List<CompletableFuture<Void>> pending = new ArrayList<>();
  boolean holdsDelays;
  private long now = -5;

  @Override
  public long nanoTime() {
    return now;
  }

  void pass(Duration time) {
    now += time.toNanos();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("virtual");
    }
    pauses.add(time);
    pass(time);
  }

  @Override
  public CompletableFuture<Void> delay(Duration time) {
    pauses.add(time);
    pass(time);
    if (!holdsDelays) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> due = new CompletableFuture<>();
    pending.add(due);
    return due;
  }
}
