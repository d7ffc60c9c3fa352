package io.dynabind.benchmarks;

/** Runs one contender for some seconds, for a profiler to look at. */
public final class Loop {

  private static volatile Object sink;

  private Loop() {}

  /**
   * Runs.
   *
   * @param arguments workload, direction, contender, seconds
   */
  public static void main(String[] arguments) {
    Work work = Contenders.work(arguments[0], arguments[1], arguments[2]);
    long end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000L;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1000; i++) {
        sink = work.call();
      }
    }
  }
}
