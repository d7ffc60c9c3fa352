package io.dynabind.spring.boot.shop;

import io.dynabind.spring.data.DynamoRepository;
import java.util.List;

/** A repository of the application. */
public interface Orders extends DynamoRepository<Order, Orders.Key> {

  /** The key of an order. */
  record Key(String customerId, String orderId) {}

  /** Derived from its name. */
  List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);
}
