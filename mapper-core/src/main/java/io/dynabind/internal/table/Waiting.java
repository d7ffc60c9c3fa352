package io.dynabind.internal.table;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Time, for conversations that wait: the real one, or a virtual one in tests. Thread-safe. */
public interface Waiting {

  /**
   * The time that has passed since some fixed moment.
   *
   * @return the time, never going back
   */
  Duration elapsed();

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
  CompletableFuture<Void> after(Duration time);

  /**
   * The real time.
   *
   * @return a clock of the system
   */
  static Waiting system() {
    return new SystemWaiting();
  }
}
