package io.dynabind.samples.quickstart;

import java.util.Locale;

/** How a run ended. */
record Summary(Loaded zones, Loaded transitions, int answers, int differences) {

  /** What is in a table, and what should be. */
  record Loaded(int found, int expected) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d of %,d", found, expected);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "zones loaded: %s%ntransitions loaded: %s%n"
            + "answers compared: %,d%ndifferences from java.time: %,d",
        zones,
        transitions,
        answers,
        differences);
  }
}
