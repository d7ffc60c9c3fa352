package io.dynabind.spring.data.guide;

import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Update;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reactive repository of the guide. */
public interface ReactiveOrders extends ReactiveDynamoRepository<Order, OrderKey> {

  Flux<Order> findByCustomerId(String customerId);

  Mono<Slice<Order>> findByStatus(OrderStatus status, Pageable page);

  @Update("SET total = total + :amount")
  @Condition("status = :expected")
  Mono<Optional<Order>> addToTotal(OrderKey key, BigDecimal amount, OrderStatus expected);
}
