package io.dynabind.internal.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes only by waiting. */
final class VirtualTime implements Waiting {

  final List<Duration> pauses = new ArrayList<>();
  private Duration elapsed = Duration.ZERO;

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    elapsed = elapsed.plus(time);
  }

  @Override
  public CompletableFuture<Void> after(Duration time) {
    pauses.add(time);
    elapsed = elapsed.plus(time);
    return CompletableFuture.completedFuture(null);
  }
}
