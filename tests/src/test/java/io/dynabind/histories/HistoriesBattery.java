package io.dynabind.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Up to eight clients read, insert, put, update, append and delete on up to five keys, while one
 * request in five breaks. A checker that knows nothing but what the clients were told finds no
 * contradiction; and it finds each of nine mistakes in the protocol, and what numbers as versions
 * cannot prevent.
 */
@Tag("battery")
@Tag("histories")
class HistoriesBattery {

  private static final long SEED = 42;
  private static final int MOST_FOR_A_BUG = 200;

  private static int histories() {
    return System.getProperty("battery.size", "standard").equals("full") ? 2_000 : 300;
  }

  @Test
  void noHistoryContradictsItself() {
    List<String> violations = new ArrayList<>();
    int operations = 0;
    try (Histories histories = new Histories()) {
      for (int i = 0; i < histories(); i++) {
        List<Event> events =
            histories.run(
                i % 2 == 0 ? histories.numbered() : histories.lettered(),
                "h" + i,
                SEED + 1_000L * i);
        operations += events.size();
        violations.addAll(Checker.check(events));
      }
      System.out.printf(
          "battery histories: histories=%d operations=%d faults=%d violations=%d seed=%d%n",
          histories(), operations, histories.faultsMet.get(), violations.size(), SEED);

      assertThat(violations).isEmpty();
      assertThat(histories.faultsMet.get()).isGreaterThan(operations / 10);
    }
  }

  @Test
  void findsEachMistakeInTheProtocol() {
    List<String> found = new ArrayList<>();
    try (Histories histories = new Histories()) {
      for (Bug bug : Bug.values()) {
        Store store = bug.store(histories.raw);
        Set<String> violations = Set.of();
        int run = 0;
        while (violations.isEmpty() && run < MOST_FOR_A_BUG) {
          violations = Checker.check(histories.runHot(store, bug + "-" + run, SEED + 1_000L * run));
          run++;
        }
        assertThat(violations).as(bug + " after " + run + " histories").isNotEmpty();
        found.add(bug + " after " + run);
      }
    }
    System.out.println("controls of histories: " + found);
  }
}
