package io.dynabind.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the next requests of each action meet, in order. */
final class Script<T> {

  private final Map<String, Deque<T>> lines = new HashMap<>();

  synchronized void add(String action, T line) {
    lines.computeIfAbsent(action, a -> new ArrayDeque<>()).addLast(line);
  }

  synchronized @Nullable T next(String action) {
    Deque<T> script = lines.get(action);
    return script == null ? null : script.pollFirst();
  }

  synchronized void clear() {
    lines.clear();
  }
}
