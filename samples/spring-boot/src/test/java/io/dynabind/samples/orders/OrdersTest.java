package io.dynabind.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.spring.boot.test.DataDynamoTest;
import io.dynabind.spring.data.CursorPageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Slice;

@DataDynamoTest
class OrdersTest {

  @Autowired Orders orders;

  @Test
  void refusesAnOrderThatIsThere() {
    orders.insert(placed("o-1"));
    assertThatThrownBy(() -> orders.insert(placed("o-1")))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private final String customerId = "c-" + UUID.randomUUID();
  private final List<Line> lines = List.of(new Line("pen", 2, new BigDecimal("1.5")));

  @Test
  void refusesAChangeOfWhatSomebodyElseHasChanged() {
    Order read = orders.insert(placed("o-1"));
    orders.update(read);
    assertThatThrownBy(() -> orders.update(read))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void movesAnOrderOnce() {
    OrderKey key = orders.insert(placed("o-1")).key();
    Order paid = orders.move(key, OrderStatus.PLACED, OrderStatus.PAID);
    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(paid.version()).isEqualTo(2);
    assertThatThrownBy(() -> orders.move(key, OrderStatus.PLACED, OrderStatus.PAID))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasCauseInstanceOf(ConditionFailedException.class);
    assertThatThrownBy(
            () ->
                orders.move(new OrderKey(customerId, "o-2"), OrderStatus.PLACED, OrderStatus.PAID))
        .isInstanceOf(OptimisticLockingFailureException.class)
        .hasCauseInstanceOf(ItemMissingException.class);
  }

  @Test
  void readsPageAfterPage() {
    orders.insert(placed("o-1"));
    orders.insert(placed("o-2"));
    orders.insert(placed("o-3"));
    Slice<Order> first = orders.findByCustomerId(customerId, CursorPageRequest.of(2, null));
    assertThat(first.getContent()).extracting(Order::orderId).containsExactly("o-1", "o-2");
    Slice<Order> second = orders.findByCustomerId(customerId, first.nextPageable());
    assertThat(second.getContent()).extracting(Order::orderId).containsExactly("o-3");
    assertThat(second.hasNext()).isFalse();
  }

  private Order placed(String orderId) {
    return Order.placed(new OrderKey(customerId, orderId), Instant.EPOCH, lines);
  }
}
