package io.dynabind.samples.firststeps;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.CallMeta;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.EntityTable;
import io.dynabind.table.KeyGet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

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

  static double cost(EntityTable<Order> table, Order order) {
    WithMeta<Outcome<Order>> put = table.prepare().put(order).attemptWithMeta();
    CallMeta meta = put.meta(); // attempts(), time(), requestIds(), capacity(), collections()
    Capacity units = meta.consumed(); // readUnits(), writeUnits(); capacity() has table and indexes
    WithMeta<List<Order>> found = table.query("c-1").listWithMeta();
    return units.writeUnits() + found.meta().consumed().readUnits();
  }

  static OrderStatus status(EntityTable<Order> table) {
    KeyGet<Order> get = table.prepareGet(new OrderKey("c-1", "o-1")).consistent();
    var some = get.project(attribute(Order::status), attribute(Order::total)).execute();
    OrderStatus status = (OrderStatus) some.orElseThrow().get("status"); // out of a map
    return Objects.requireNonNull(status);
  }

  static Optional<Order> traced(EntityTable<Order> table) {
    AwsRequestOverrideConfiguration traced =
        AwsRequestOverrideConfiguration.builder().putHeader("x-trace", "t-1").build();
    CallOptions options = CallOptions.of(AwsRequestOverrideConfiguration.class, traced);
    Optional<Order> one = table.with(options).get(new OrderKey("c-1", "o-1"));
    return one;
  }
}
