package io.dynabind.samples.orders;

import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Update;
import io.dynabind.spring.data.DynamoRepository;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** The orders in DynamoDB. */
public interface Orders extends DynamoRepository<Order, OrderKey> {

  /** A query of the table. */
  Slice<Order> findByCustomerId(String customerId, Pageable page);

  /** A query of the index byStatus, the oldest first. */
  Slice<Order> findByStatus(OrderStatus status, Pageable page);

  /** One conditional write, without reading first; gives the order as it is then. */
  @Update("SET status = :to")
  @Condition("status = :from")
  Order move(OrderKey key, OrderStatus from, OrderStatus to);
}
