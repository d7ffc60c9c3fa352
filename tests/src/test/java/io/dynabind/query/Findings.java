package io.dynabind.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was found with what was expected. */
final class Findings {

  private Findings() {}

  /**
   * Tells how two lists differ.
   *
   * @param expected all that should be found, each of it once, in any order
   * @param order the order of what is found; null if there is none
   * @param most the most items that are wanted, 0 for all
   * @return the difference; null if there is none
   */
  static <R> @Nullable String difference(
      List<R> expected, List<R> found, @Nullable Comparator<R> order, int most) {
    int size = most == 0 ? expected.size() : Math.min(most, expected.size());
    if (found.size() != size) {
      return "found " + found.size() + " of " + size;
    }
    if (new HashSet<>(found).size() != size || !new HashSet<>(expected).containsAll(found)) {
      return "found others";
    }
    if (order == null) {
      return null;
    }
    List<R> sorted = new ArrayList<>(expected);
    sorted.sort(order);
    for (int i = 0; i < size; i++) {
      if (order.compare(sorted.get(i), found.get(i)) != 0) {
        return "found number " + i + " out of order";
      }
    }
    return null;
  }
}
