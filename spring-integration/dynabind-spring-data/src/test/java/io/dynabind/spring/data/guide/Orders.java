package io.dynabind.spring.data.guide;

import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.Update;
import io.dynabind.spring.data.DynamoRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** The repository of the guide. */
public interface Orders extends DynamoRepository<Order, OrderKey> {

  List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);

  Slice<Order> findByStatus(OrderStatus status, Pageable page);

  Window<Order> findFirst50ByCustomerId(String customerId, ScrollPosition position);

  List<Placed> findPlacedByCustomerId(String customerId, Limit limit, Sort sort);

  CompletableFuture<Long> countByStatus(OrderStatus status);

  @Query(key = "customerId = :customerId", filter = "total > :least")
  List<Order> expensive(String customerId, BigDecimal least);

  @Update("SET total = total + :amount")
  @Condition("status = :expected")
  Optional<Order> addToTotal(OrderKey key, BigDecimal amount, OrderStatus expected);
}
