package io.dynabind.spring.aot.shop;

import io.dynabind.spring.data.DynamoRepository;
import java.util.List;

/** A repository with a method of its own. */
public interface Orders extends DynamoRepository<Order, OrderKey> {

  /**
   * Finds the orders of a customer.
   *
   * @param customer who has ordered
   * @return the orders
   */
  List<Order> findByCustomer(String customer);
}
