package io.dynabind.updates;

import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * What was reported of increments by one, item by item, and what that means for the values that are
 * stored in the end: at least one for each that was applied, at most one more for each unknown.
 */
final class Count {

  private final Map<String, AtomicLong> applied = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> unknown = new ConcurrentHashMap<>();

  /** Increments that are missing, that happened twice, and that nobody knows of. */
  record Verdict(long lost, long doubled, long unknown) {

    static final Verdict NONE = new Verdict(0, 0, 0);

    Verdict plus(Verdict other) {
      return new Verdict(lost + other.lost, doubled + other.doubled, unknown + other.unknown);
    }
  }

  void applied(String id) {
    applied.computeIfAbsent(id, i -> new AtomicLong()).incrementAndGet();
  }

  void unknown(String id) {
    unknown.computeIfAbsent(id, i -> new AtomicLong()).incrementAndGet();
  }

  /** Whether an increment has ended; if not, it surely had no effect and is tried again. */
  boolean ended(String id, Outcome<?> outcome) {
    if (outcome instanceof Applied<?>) {
      applied(id);
    } else if (outcome instanceof Unknown<?>) {
      unknown(id);
    } else {
      return false;
    }
    return true;
  }

  Verdict verdict(Iterable<String> ids, ToLongFunction<String> stored) {
    Verdict sum = Verdict.NONE;
    for (String id : ids) {
      long surely = get(applied, id);
      long perhaps = get(unknown, id);
      long value = stored.applyAsLong(id);
      sum =
          sum.plus(
              new Verdict(
                  Math.max(0, surely - value), Math.max(0, value - surely - perhaps), perhaps));
    }
    return sum;
  }

  private static long get(Map<String, AtomicLong> counts, String id) {
    AtomicLong count = counts.get(id);
    return count == null ? 0 : count.get();
  }
}
