package io.dynabind.internal.problem;

import java.util.Collection;
import java.util.Locale;

/** Guesses what was meant by a name that is nearly one of the known names. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * Suggests the nearest candidate, if it is near: at most one mistake in three characters, and at
   * most three in all. Two swapped neighbours are one mistake; upper and lower case are the same.
   * What has a single letter is near to nothing else.
   *
   * @param found the name that is not known
   * @param candidates the known names
   * @return such as {@code " Did you mean 'status'?"}, to be put after a sentence; else empty
   */
  public static String didYouMean(String found, Collection<String> candidates) {
    String wanted = found.toLowerCase(Locale.ROOT);
    int least = Math.min(3, Math.max(found.length() < 2 ? 0 : 1, found.length() / 3)) + 1;
    String nearest = "";
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      boolean alike = distance < candidate.length();
      if (alike && distance < least && !candidate.equals(found)) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
