package io.dynabind.internal.executor.sdk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends attempts in time, for a client that blocks. The SDK does it by interrupting its own thread,
 * and clears the flag after that, even where somebody else had interrupted the thread before: a
 * thread that reads from a socket does not notice. This timer looks before the SDK does.
 */
public final class AttemptTimer extends ScheduledThreadPoolExecutor {

  private static final int THREADS = 2;
  private static final int IDLE_SECONDS = 10;

  private final Set<Thread> interrupted = ConcurrentHashMap.newKeySet();

  /** Makes a timer, which is to be shut down after its client was closed. */
  public AttemptTimer() {
    super(THREADS, AttemptTimer::daemon);
    setRemoveOnCancelPolicy(true);
    setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dynabind-attempt-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** Called by the SDK in the thread that makes the attempt. */
  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    Thread caller = Thread.currentThread();
    return super.schedule(
        () -> {
          if (caller.isInterrupted()) {
            interrupted.add(caller);
          }
          task.run();
        },
        delay,
        unit);
  }

  /** Whether somebody else had interrupted this thread when its attempt was ended; forgets it. */
  boolean hadInterrupted() {
    return interrupted.remove(Thread.currentThread());
  }
}
