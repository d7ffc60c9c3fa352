package io.dynabind.samples.firststeps;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Where;
import io.dynabind.outcome.Outcome;
import io.dynabind.repository.Repository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders, by methods whose meaning is in their annotations. */
public interface OrderDesk extends Repository<Order, OrderKey> {

  @Update("SET total = total + :amount")
  @Condition("status = :expected")
  Optional<Order> addToTotal(OrderKey key, BigDecimal amount, OrderStatus expected);

  @Update("SET status = :to, lines = list_append(lines, :gift)")
  @Condition("status IN :from AND size(lines) < :most")
  Outcome<Order> move(
      String customerId,
      String orderId,
      Set<OrderStatus> from,
      OrderStatus to,
      Line gift,
      int most);

  @Delete
  @Condition("status = :status")
  boolean discard(OrderKey key, OrderStatus status);

  @Query(key = "status = :status AND placedAt BETWEEN :from AND :to", filter = "total > :least")
  List<Order> expensive(OrderStatus status, Instant from, Instant to, BigDecimal least);

  @Query
  List<Order> search(
      String customerId,
      @Where(value = "placedAt", is = Is.AT_LEAST) Instant since,
      @Nullable OrderStatus status);

  @ConsistentRead
  List<Order> findByCustomerId(String customerId);

  @AllowScan
  List<Order> findByTotalGreaterThan(BigDecimal total);

  default List<Order> recent(String customerId) {
    return search(customerId, Instant.now().minusSeconds(3600), null);
  }
}
