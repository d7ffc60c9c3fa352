package io.dynabind.samples.quickstart;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares answers with what they should be, and counts the differences. */
final class Comparison {

  /** More would bury the summary. */
  private static final int SHOWN = 20;

  private final PrintStream out;
  private int answers;
  private int differences;

  Comparison(PrintStream out) {
    this.out = out;
  }

  int answers() {
    return answers;
  }

  int differences() {
    return differences;
  }

  /** The same in every respect; of lists, the same elements in the same order. */
  void same(String question, Object expected, Object found) {
    answers++;
    if (!found.equals(expected)) {
      differs(question + ": expected " + expected + " but found " + found);
    }
  }

  /** The same elements, each as often, in any order. Every element counts as a difference. */
  <T> void sameElements(String question, List<T> expected, List<T> found) {
    answers++;
    Map<T, Integer> surplus = new HashMap<>();
    found.forEach(element -> surplus.merge(element, 1, Integer::sum));
    expected.forEach(element -> surplus.merge(element, -1, Integer::sum));
    surplus.forEach(
        (element, times) -> {
          if (times != 0) {
            differs(question + (times < 0 ? ": missing " : ": unexpected ") + element);
          }
        });
  }

  private void differs(String difference) {
    differences++;
    if (differences <= SHOWN) {
      out.println("  DIFFERENCE " + difference);
    }
  }
}
