package io.dynabind.loaders;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
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
  int remaining() throws Exception {
    displaceTheLastRecord();
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

  /**
   * The JDK keeps the types of the record whose methods were linked last, in caches of one place
   * each ({@code java.lang.runtime.ObjectMethods}), whoever made it. A record of a loader that
   * nobody counts, with a component of a type of that loader, takes those places.
   */
  private static void displaceTheLastRecord() throws Exception {
    String name = Displacing.class.getName();
    Class<?> type = new ThrowAwayLoader(name::equals).loadClass(name);
    Constructor<?> constructor = type.getDeclaredConstructor(type);
    constructor.setAccessible(true);
    Object one = constructor.newInstance((Object) null);
    Object other = constructor.newInstance((Object) null);
    if (!one.equals(other)
        || one.hashCode() != other.hashCode()
        || !one.toString().equals(other.toString())) {
      throw new IllegalStateException("A record does not equal its copy");
    }
  }
}
