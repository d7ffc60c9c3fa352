package io.dynabind.internal.executor.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Time, for whoever waits between attempts: the real one, or a virtual one in tests. Thread-safe.
 */
public interface RetryClock {

  /**
   * The time since some fixed moment.
   *
   * @return nanoseconds, never going back
   */
  long nanoTime();

  /**
   * Blocks for a while.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration time) throws InterruptedException;

  /**
   * Lets a while pass without blocking.
   *
   * @param time how long
   * @return completed when it has passed
   */
  CompletableFuture<Void> delay(Duration time);

  /**
   * The real time.
   *
   * @return the system's clock
   */
  static RetryClock system() {
    return new SystemClock();
  }
}
