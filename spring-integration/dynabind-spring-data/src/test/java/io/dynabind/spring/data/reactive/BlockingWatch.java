package io.dynabind.spring.data.reactive;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks again and again at a thread, and notices when it waits inside of dynabind or Reactor. A
 * thread that waits for packets does not wait to the JVM; locks that are held for a moment are not
 * met twice.
 */
final class BlockingWatch {

  private static final long BETWEEN_LOOKS = 500_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final CompletableFuture<String> caught = new CompletableFuture<>();
  private final Thread watched;
  private final Thread watcher;
  private volatile boolean over;

  BlockingWatch(Thread watched) {
    this.watched = watched;
    this.watcher = new Thread(this::watch, "blocking-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    long waits = -1;
    while (!over) {
      ThreadInfo info = THREADS.getThreadInfo(watched.getId(), Integer.MAX_VALUE);
      boolean isWaiting = info != null && isWaiting(info);
      if (isWaiting && info.getWaitedCount() == waits) {
        caught.complete(Arrays.toString(info.getStackTrace()));
      }
      waits = isWaiting ? info.getWaitedCount() : -1;
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static boolean isWaiting(ThreadInfo info) {
    boolean waits =
        info.getThreadState() == Thread.State.WAITING
            || info.getThreadState() == Thread.State.TIMED_WAITING;
    return waits
        && Arrays.stream(info.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith("io.dynabind.") || name.startsWith("reactor."));
  }

  /** Where the thread stood when it waited; done only if it did. */
  CompletableFuture<String> caught() {
    return caught;
  }

  void end() throws InterruptedException {
    over = true;
    watcher.join();
  }
}
