package io.dynabind.spring.data.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.spring.data.CursorPageRequest;
import io.dynabind.table.CursorKey;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.support.WindowIterator;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the guide for Spring says, done. */
@DynamoDbTest
final class GuideTest {

  @Test
  void worksAsTheGuideSays(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
      context.registerBean(
          DynamoDbAsyncClient.class, () -> asyncClient, d -> d.setDestroyMethodName(""));
      context.registerBean(CursorKey.class, () -> CursorKey.signing("k1", new byte[32]));
      context.register(Persistence.class);
      context.refresh();
      Orders orders = context.getBean(Orders.class);
      try {
        fill(orders);
        pages(orders);
        Page<Order> counted =
            context
                .getBean(CountedOrders.class)
                .findPageByStatus(OrderStatus.PAID, PageRequest.of(0, 2));
        assertThat(counted.getTotalElements()).isEqualTo(5);
        asks(orders);
        asksWithoutBlocking(context.getBean(ReactiveOrders.class));
        assertThat(context.getBean(Dynabind.class).describe(Orders.class).toString())
            .contains(
                "findByStatus(OrderStatus, Pageable): Query orders, index byStatus, key status = ?");
      } finally {
        context.getBean(Dynabind.class).table(Order.class).deleteTable();
      }
    }
  }

  private static Order order(int number) {
    return new Order(
        "c-1",
        "o-" + number,
        OrderStatus.PAID,
        Instant.EPOCH.plusSeconds(number),
        BigDecimal.valueOf(number),
        null);
  }

  private static void fill(Orders orders) {
    for (int i = 0; i < 5; i++) {
      orders.save(order(i));
    }
  }

  private static void pages(Orders orders) {
    Slice<Order> first = orders.findByStatus(OrderStatus.PAID, PageRequest.of(0, 2));
    Slice<Order> second = orders.findByStatus(OrderStatus.PAID, first.nextPageable());
    assertThat(second.getContent()).hasSize(2);

    String token = CursorPageRequest.tokenOf(second.nextPageable()).orElseThrow();
    Slice<Order> third = orders.findByStatus(OrderStatus.PAID, CursorPageRequest.of(2, token));
    assertThat(third.getContent()).hasSize(1);

    List<Order> all = new ArrayList<>();
    WindowIterator.of(position -> orders.findFirst50ByCustomerId("c-1", position))
        .startingAt(ScrollPosition.keyset())
        .forEachRemaining(all::add);
    assertThat(all).hasSize(5);
  }

  private static void asks(Orders orders) {
    Sort latest = Sort.by("orderId").descending();
    List<Placed> placed = orders.findPlacedByCustomerId("c-1", Limit.of(1), latest);
    assertThat(placed).containsExactly(new Placed("o-4", Instant.EPOCH.plusSeconds(4)));
    assertThat(orders.countByStatus(OrderStatus.PAID).join()).isEqualTo(5);
    assertThat(orders.expensive("c-1", new BigDecimal("2"))).hasSize(2);
    OrderKey key = new OrderKey("c-1", "o-1");
    Optional<Order> raised = orders.addToTotal(key, BigDecimal.TEN, OrderStatus.PAID);
    assertThat(raised).isPresent();
    assertThat(orders.addToTotal(key, BigDecimal.TEN, OrderStatus.SHIPPED)).isEmpty();
  }

  private static void asksWithoutBlocking(ReactiveOrders orders) {
    assertThat(orders.findByCustomerId("c-1").collectList().block()).hasSize(5);
    Slice<Order> paid = orders.findByStatus(OrderStatus.PAID, PageRequest.of(0, 2)).block();
    assertThat(paid).hasSize(2);
    OrderKey key = new OrderKey("c-1", "o-1");
    assertThat(orders.addToTotal(key, BigDecimal.TEN, OrderStatus.SHIPPED).block()).isEmpty();
  }
}
