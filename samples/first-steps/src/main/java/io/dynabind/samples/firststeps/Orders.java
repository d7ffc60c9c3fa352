package io.dynabind.samples.firststeps;

import io.dynabind.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The orders. */
public interface Orders extends Repository<Order, OrderKey> {

  List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);

  List<Order> findByStatusAndPlacedAtBetween(OrderStatus status, Instant from, Instant to);

  CompletableFuture<List<Order>> findByStatus(OrderStatus status);
}
