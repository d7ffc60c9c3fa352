package io.dynabind.samples.orders;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a customer. Its version is raised by every write, and is its entity tag over HTTP.
 */
@Table("orders")
@GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
public record Order(
    @HashKey String customerId,
    @RangeKey String orderId,
    OrderStatus status,
    Instant placedAt,
    BigDecimal total,
    List<Line> lines,
    @Version @Nullable Long version) {

  static Order placed(OrderKey key, Instant placedAt, List<Line> lines) {
    return new Order(
        key.customerId(), key.orderId(), OrderStatus.PLACED, placedAt, total(lines), lines, null);
  }

  Order withLines(List<Line> newLines) {
    return new Order(customerId, orderId, status, placedAt, total(newLines), newLines, version);
  }

  OrderKey key() {
    return new OrderKey(customerId, orderId);
  }

  String entityTag() {
    return "\"" + version + "\"";
  }

  private static BigDecimal total(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
