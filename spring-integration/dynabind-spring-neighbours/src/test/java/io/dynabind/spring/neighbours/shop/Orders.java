package io.dynabind.spring.neighbours.shop;

import io.dynabind.annotation.AllowScan;
import io.dynabind.spring.data.DynamoRepository;
import java.util.List;

/** dynabind's by what it extends. */
public interface Orders extends DynamoRepository<Order, String> {

  @AllowScan
  List<Order> findByCustomer(String customer);
}
