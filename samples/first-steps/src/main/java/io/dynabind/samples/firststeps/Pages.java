package io.dynabind.samples.firststeps;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.Cursor;
import io.dynabind.table.CursorException;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableScan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the README asks for some of many items. */
final class Pages {

  /** What a list of orders shows. */
  record Summary(String orderId, OrderStatus status, BigDecimal total) {}

  private Pages() {}

  static List<Summary> expensive(EntityTable<Order> table) {
    var expensive = table.query("c-1").filter(attribute(Order::total).gt(new BigDecimal("100")));
    long many = expensive.count(); // and exists(), first(), list(), stream(), page(…)
    List<Summary> summaries = expensive.project(Summary.class).list(); // fetches no more than that
    return summaries.size() == many ? summaries : List.of();
  }

  static Page<Order> page(EntityTable<Order> table, @Nullable String after) {
    PageLimit limit = PageLimit.of(20).examined(1000).after(after); // null for the first page
    Page<Order> page = table.query("c-1").descending().page(limit);
    Cursor next = page.next(); // null at the end
    String link = next == null ? "" : "?after=" + next.text();
    System.out.println(page.stoppedBy() + " " + page.consumed() + " " + !link.isEmpty());
    return page;
  }

  static Dynabind.Builder keys(Dynabind.Builder builder, byte[] secret, byte[] oldSecret) {
    return builder.cursorKeys(
        CursorKeys.of(
                CursorKey.encrypting("2026-11", secret), // makes cursors, and reads them
                CursorKey.signing("2026-05", oldSecret), // reads those that it made
                CursorKey.retired("2025-11"))
            .validFor(Duration.ofHours(2)));
  }

  static String refused(EntityTable<Order> table, String after) {
    try {
      return page(table, after).toString();
    } catch (CursorException e) {
      return "no such page: " + e.reason(); // EXPIRED, ALTERED, OTHER_QUERY, OTHER_TENANT, ...
    }
  }

  static int cheaply(EntityTable<Order> table) {
    CapacityMeter meter = Capacity.meter(500); // units; without a number it only counts
    try {
      return table.with(CallOptions.metered(meter)).query("c-1").list().size();
    } catch (CapacityExceededException e) {
      return e.items().size(); // and more after e.next()
    }
  }

  static @Nullable String export(
      EntityTable<Order> table, @Nullable String saved, Consumer<Order> export) {
    TableScan<Order> scan = table.scan().parallel(8);
    PageLimit limit = PageLimit.UNLIMITED.requests(64).after(saved); // null at first
    Page<Order> page = scan.page(limit);
    page.items().forEach(export);
    Cursor next = page.next();
    return next == null ? null : next.text(); // to be saved
  }

  static long segments(EntityTable<Order> table, int workers) {
    long found = 0;
    for (int worker = 0; worker < workers; worker++) { // each elsewhere
      found += table.scan().segment(worker, workers).stream().count();
    }
    return found;
  }
}
