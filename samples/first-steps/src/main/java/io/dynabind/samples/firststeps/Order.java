package io.dynabind.samples.firststeps;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order of a customer. */
@Table("orders")
@GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
public record Order(
    @HashKey String customerId,
    @RangeKey String orderId,
    OrderStatus status,
    Instant placedAt,
    BigDecimal total,
    List<Line> lines,
    @Version Long version) {

  /** The same order in another state. */
  public Order with(OrderStatus newStatus) {
    return new Order(customerId, orderId, newStatus, placedAt, total, lines, version);
  }
}
