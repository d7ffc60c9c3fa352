package io.dynabind.loaders;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;

/** Counts class loaders that are never collected. */
final class Leaks {

  private static final int ROUNDS = 60;
  private static final long PATIENCE_MILLIS = 250;

  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
  private final Set<Reference<?>> alive = new HashSet<>();

  void watch(ClassLoader loader) {
    alive.add(new WeakReference<>(loader, collected));
  }

  /** Collects until nothing is left, or nothing more goes. */
  int remaining() throws InterruptedException {
    for (int round = 0; round < ROUNDS && !alive.isEmpty(); round++) {
      System.gc();
      Reference<?> gone = collected.remove(PATIENCE_MILLIS);
      while (gone != null) {
        alive.remove(gone);
        gone = collected.poll();
      }
    }
    return alive.size();
  }
}
