package io.dynabind.samples.quickstart;

import io.dynabind.table.AsyncEntityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Inserts many entities, several at the same time. */
final class Loader {

  /** Fewer than the connections of the client (50), so that no request waits for one. */
  private static final int IN_FLIGHT = 32;

  private Loader() {}

  /**
   * Inserts entities and waits until all are written.
   *
   * @return how many were written
   */
  static <T> int load(AsyncEntityTable<T> table, List<T> entities, Progress progress) {
    Semaphore free = new Semaphore(IN_FLIGHT);
    List<CompletableFuture<T>> writes = new ArrayList<>();
    for (T entity : entities) {
      free.acquireUninterruptibly();
      writes.add(
          table
              .insert(entity)
              .whenComplete(
                  (written, failure) -> {
                    free.release();
                    if (failure == null) {
                      progress.step();
                    }
                  }));
    }
    // If a write failed, its exception is thrown here.
    writes.forEach(CompletableFuture::join);
    return writes.size();
  }
}
