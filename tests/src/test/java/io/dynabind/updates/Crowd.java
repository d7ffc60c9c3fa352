package io.dynabind.updates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Eight threads that do the same to random items. */
final class Crowd {

  private static final int THREADS = 8;

  private Crowd() {}

  /** The items that {@link #each} will come to. */
  static Set<String> drawn(List<String> ids, int operations, long seed) {
    Set<String> drawn = new LinkedHashSet<>();
    for (int t = 0; t < THREADS; t++) {
      drawn.addAll(draw(ids, operations, seed, t));
    }
    return drawn;
  }

  private static List<String> draw(List<String> ids, int operations, long seed, int thread) {
    Random random = new Random(seed + thread);
    int share = operations / THREADS + (thread < operations % THREADS ? 1 : 0);
    return IntStream.range(0, share).mapToObj(i -> ids.get(random.nextInt(ids.size()))).toList();
  }

  static void each(List<String> ids, int operations, long seed, Consumer<String> operation) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> ended = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        List<String> own = draw(ids, operations, seed, t);
        ended.add(threads.submit(() -> own.forEach(operation)));
      }
      for (Future<?> each : ended) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
