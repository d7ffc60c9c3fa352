package io.dynabind.samples.firststeps;

import io.dynabind.outcome.Applied;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the guide to outcomes shows. */
final class Endings {

  private Endings() {}

  static boolean count(EntityTable<Visits> visits, String page) {
    Outcome<?> outcome = visits.updateByKey(page).increment(Visits::count, 1).orCreate().attempt();
    if (outcome instanceof NotApplied<?>) {
      return false; // surely not counted: count it later, if it matters
    }
    return true; // Applied; or Unknown: counted once or not at all, never twice
  }

  static void countExactly(EntityTable<Visits> visits, String page) {
    visits.updateByKey(page).increment(Visits::count, 1).orCreate().exactlyOnce().execute();
  }

  static String soon(EntityTable<Order> orders, Order order) throws InterruptedException {
    CompletableFuture<Order> put = orders.async().put(order);
    try {
      var unused = put.get(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      put.cancel(true);
    } catch (ExecutionException e) {
      return "failed";
    }
    try {
      var unused = put.join();
    } catch (CancellationException e) {
      DynabindException ended = DynabindException.in(e).orElseThrow();
      return ended instanceof OutcomeUnknownException ? "look what is stored" : "not stored";
    }
    return "stored";
  }

  static String ship(EntityTable<Order> orders, Order read) {
    for (int tries = 0; tries < 5; tries++) {
      Outcome<Order> outcome = orders.attempt().update(read.with(OrderStatus.SHIPPED));
      if (outcome instanceof Applied<Order>) {
        return "shipped";
      }
      if (outcome instanceof NotApplied<Order> not) {
        return "nothing has happened, try later: " + not.reason();
      }
      Optional<Order> stored =
          outcome instanceof Unknown<Order> ? look(orders, read) : current(outcome);
      if (stored.isEmpty()) {
        return "there is no such order any more";
      }
      if (stored.get().status() == OrderStatus.SHIPPED) {
        return "shipped, by us or by others";
      }
      read = stored.get(); // decide again by what is stored, and write over that version
    }
    return "too many others at work";
  }

  private static Optional<Order> look(EntityTable<Order> orders, Order read) {
    return orders.getConsistently(new OrderKey(read.customerId(), read.orderId()));
  }

  private static Optional<Order> current(Outcome<Order> outcome) {
    return Optional.ofNullable((Order) ((Rejected<Order>) outcome).current());
  }
}
