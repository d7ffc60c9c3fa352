package io.dynabind.benchmarks;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Update;
import io.dynabind.benchmarks.OrderWorkload.Order;
import io.dynabind.benchmarks.OrderWorkload.Status;
import io.dynabind.benchmarks.RepositoryCalls.OrderKey;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.spring.data.SpringDataMapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The calls of a Spring Data repository, which is a bean of a context. */
final class SpringCalls {

  private SpringCalls() {}

  /** The same calls as of dynabind's own repository. */
  interface Orders extends DynamoRepository<Order, OrderKey> {

    List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);

    @Update("SET total = :total, priority = :priority")
    @Condition("status = :expected")
    Optional<Order> reprice(
        String customerId, String orderId, BigDecimal total, int priority, Status expected);
  }

  @EnableDynamoRepositories(considerNestedRepositories = true)
  static class Found {}

  /** What a call does, and the context that it needs. */
  private record InContext(Work work, AnnotationConfigApplicationContext context) implements Work {

    @Override
    public Object call() {
      return work.call();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** Takes what Spring Data knows of the context too, as Spring Boot does. */
  static Work work(Dynabind.Builder builder, String call) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(
        Dynabind.class, () -> SpringDataMapping.of(context).addTo(builder).build());
    context.register(Found.class);
    context.refresh();
    return new InContext(call(context, call), context);
  }

  private static Work call(AnnotationConfigApplicationContext context, String call) {
    Orders orders = context.getBean(Orders.class);
    Order order = new OrderWorkload().value();
    OrderKey key = new OrderKey(order.customerId(), order.orderId());
    return switch (call) {
      case "save" -> () -> orders.save(order);
      case "findById" -> () -> orders.findById(key);
      case "update" ->
          () ->
              orders.reprice(
                  order.customerId(),
                  order.orderId(),
                  RepositoryCalls.TOTAL,
                  order.priority(),
                  order.status());
      case "findTen" ->
          () ->
              orders.findByCustomerIdAndOrderIdStartingWith(
                  order.customerId(), RepositoryCalls.PREFIX);
      default -> throw new IllegalArgumentException("No such call: " + call);
    };
  }
}
