package io.dynabind.samples.firststeps;

import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import java.time.Duration;
import java.util.List;

/** How the README sends calls. */
final class Calls {

  private Calls() {}

  static boolean inTime(EntityTable<Order> table, Order order) {
    EntityTable<Order> impatient = table.withDeadline(Duration.ofMillis(300)); // of each call
    Outcome<Order> outcome =
        table.prepare().put(order).deadline(Duration.ofSeconds(1)).attempt(); // of this one
    List<Order> latest = impatient.query("c-1").limit(10).list();
    return outcome != null && latest.size() < 10;
  }
}
