package io.dynabind;

import io.dynabind.internal.executor.retry.RetryClock;
import io.dynabind.internal.table.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes at once when somebody waits, and remembers how long everybody did. */
public final class VirtualTime {

  private final List<Duration> retries = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private long now;

  /** Lets an instance wait in this time. */
  public Dynabind.Builder of(Dynabind.Builder builder) {
    return builder.pace(new Pace(new Retries(), new Waits()));
  }

  /** The pauses between attempts since the last {@link #reset()}. */
  public synchronized List<Duration> retries() {
    return List.copyOf(retries);
  }

  /** The pauses of conversations since the last {@link #reset()}. */
  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** Forgets all pauses. */
  public synchronized void reset() {
    retries.clear();
    waits.clear();
  }

  private synchronized long now() {
    return now;
  }

  private synchronized void pass(Duration time, List<Duration> pauses) {
    now += time.toNanos();
    pauses.add(time);
  }

  private void sleep(Duration time, List<Duration> pauses) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while it waited");
    }
    pass(time, pauses);
  }

  private final class Retries implements RetryClock {

    @Override
    public long nanoTime() {
      return now();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      VirtualTime.this.sleep(time, retries);
    }

    @Override
    public CompletableFuture<Void> delay(Duration time) {
      pass(time, retries);
      return CompletableFuture.completedFuture(null);
    }
  }

  private final class Waits implements Waiting {

    @Override
    public Duration elapsed() {
      return Duration.ofNanos(now());
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      VirtualTime.this.sleep(time, waits);
    }

    @Override
    public CompletableFuture<Void> after(Duration time) {
      pass(time, waits);
      return CompletableFuture.completedFuture(null);
    }
  }
}
