package io.dynabind.updates;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Eight threads that do the same to random items. */
final class Crowd {

  private static final int THREADS = 8;

  private Crowd() {}

  static void each(List<String> ids, int operations, long seed, Consumer<String> operation) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> ended = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        Random random = new Random(seed + t);
        int share = operations / THREADS + (t < operations % THREADS ? 1 : 0);
        ended.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < share; i++) {
                    operation.accept(ids.get(random.nextInt(ids.size())));
                  }
                }));
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
