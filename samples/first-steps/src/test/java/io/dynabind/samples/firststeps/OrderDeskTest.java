package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Rejected;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderDeskTest {

  private static final OrderKey KEY = new OrderKey("c-1", "o-1");

  @Test
  void theGuideShowsThePlansAsTheyArePrinted() throws IOException {
    String guide = Files.readString(Path.of("../../docs/queries.md"));
    try (Dynabind dynabind = dynabind()) {
      assertThat(dynabind.describe(OrderDesk.class).lines())
          .allSatisfy(line -> assertThat(guide).contains("\n" + line + "\n"));
    }
  }

  @Test
  void worksAtTheDesk() {
    try (Dynabind dynabind = dynabind()) {
      dynabind.table(Order.class).create();
      OrderDesk desk = dynabind.repository(OrderDesk.class);
      desk.insert(OrdersTest.order("c-1", "o-1"));
      Order order = desk.get(KEY).orElseThrow();
      assertThat(desk.addToTotal(KEY, BigDecimal.ONE, order.status())).isPresent();
      assertThat(desk.addToTotal(KEY, BigDecimal.ONE, OrderStatus.SHIPPED)).isEmpty();
      Line gift = new Line("gift", 1, BigDecimal.ZERO);
      assertThat(desk.move("c-1", "o-1", Set.of(OrderStatus.PAID), OrderStatus.SHIPPED, gift, 100))
          .isInstanceOf(Applied.class);
      assertThat(desk.move("c-1", "o-1", Set.of(OrderStatus.PAID), OrderStatus.SHIPPED, gift, 100))
          .isInstanceOf(Rejected.class);
      assertThat(desk.search("c-1", Instant.EPOCH, null)).hasSize(1);
      assertThat(desk.search("c-1", Instant.EPOCH, OrderStatus.PAID)).isEmpty();
      assertThat(
              desk.expensive(OrderStatus.SHIPPED, Instant.EPOCH, Instant.MAX, BigDecimal.ZERO))
          .hasSize(1);
      assertThat(desk.findByTotalGreaterThan(BigDecimal.ZERO)).hasSize(1);
      assertThat(desk.findByCustomerId("c-1")).hasSize(1);
      assertThat(desk.discard(KEY, OrderStatus.PAID)).isFalse();
      assertThat(desk.discard(KEY, OrderStatus.SHIPPED)).isTrue();
      assertThat(desk.findByCustomerId("c-1")).isEqualTo(List.of());
    }
  }

  private static Dynabind dynabind() {
    return Dynabind.builder()
        .client(new InMemoryDynamoDb().client())
        .repositories(OrderDesk.class)
        .build();
  }
}
