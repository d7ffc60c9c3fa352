package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DynamoDbTest(entities = Order.class, repositories = Orders.class)
class OrdersTest {

  @Test
  void findsWhatWasInserted(EntityTable<Order> table, Orders orders) {
    Order saved = table.insert(order("c-1", "o-1"));

    assertThat(saved.version()).isEqualTo(1);
    assertThat(orders.findByCustomerIdAndOrderIdStartingWith("c-1", "o-")).containsExactly(saved);
    assertThat(orders.findByStatus(OrderStatus.PAID).join()).containsExactly(saved);
  }

  static Order order(String customerId, String orderId) {
    return new Order(
        customerId,
        orderId,
        OrderStatus.PAID,
        Instant.parse("2026-11-20T10:15:30Z"),
        new BigDecimal("12.3"),
        List.of(new Line("tea", 2, new BigDecimal("6.15"))),
        null);
  }
}
