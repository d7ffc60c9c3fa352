package io.dynabind.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs one contender for some seconds, for a profiler to look at, and says how much time of the
 * processor a call took: unlike the time on the clock that hardly depends on what else is running.
 */
public final class Loop {

  private static final int CALLS = 2000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static volatile Object sink;

  private Loop() {}

  /**
   * Runs.
   *
   * @param arguments workload, direction, contender, seconds
   */
  public static void main(String[] arguments) {
    Work work = Contenders.work(arguments[0], arguments[1], arguments[2]);
    long seconds = Long.parseLong(arguments[3]);
    batches(work, seconds * 500_000_000L);
    double[] times = batches(work, seconds * 500_000_000L);
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-10s %-7s %-26s %10.4f us of the processor%n",
        arguments[0],
        arguments[1],
        arguments[2],
        times[times.length / 4]);
  }

  private static double[] batches(Work work, long nanoseconds) {
    double[] times = new double[100_000];
    int batches = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    long before = start;
    while (batches < times.length && before - start < nanoseconds) {
      for (int i = 0; i < CALLS; i++) {
        sink = work.call();
      }
      long now = THREADS.getCurrentThreadCpuTime();
      times[batches++] = (now - before) / 1e3 / CALLS;
      before = now;
    }
    return Arrays.copyOf(times, batches);
  }
}
