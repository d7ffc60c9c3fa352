package io.dynabind.samples.firststeps;

import io.dynabind.repository.Repository;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** The forms in which orders come back. */
public interface OrderViews extends Repository<Order, OrderKey> {

  /** An order in a list. */
  record Summary(String orderId, OrderStatus status, BigDecimal total) {}

  /** When an order was placed. */
  interface Placed {
    String getOrderId();

    Instant placedAt();

    default String line() {
      return getOrderId() + " of " + placedAt();
    }
  }

  Page<Order> findByCustomerId(String customerId, PageLimit limit);

  Set<Order> findByCustomerIdAndOrderIdIn(String customerId, Collection<String> orderIds);

  Stream<Order> streamByStatus(OrderStatus status); // page after page

  Flow.Publisher<Order> queryByStatus(OrderStatus status); // page after page, without blocking

  List<Summary> readByCustomerId(String customerId); // fetches no more than this

  Optional<Placed> findByCustomerIdAndOrderId(String customerId, String orderId);

  CompletableFuture<Page<Summary>> findByStatus(OrderStatus status, PageLimit limit);

  long countByCustomerId(String customerId);
}
