package io.dynabind.spring.data.guide;

import io.dynabind.spring.data.AllowCount;
import io.dynabind.spring.data.DynamoRepository;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Pages with a total. */
public interface CountedOrders extends DynamoRepository<Order, OrderKey> {

  @AllowCount
  Page<Order> findPageByStatus(OrderStatus status, Pageable page);
}
