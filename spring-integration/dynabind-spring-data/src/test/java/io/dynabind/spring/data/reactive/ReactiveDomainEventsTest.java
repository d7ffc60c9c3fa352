package io.dynabind.spring.data.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import io.dynabind.test.DynamoDbTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Events of aggregates that are written without blocking. */
@DynamoDbTest(entities = ReactiveDomainEventsTest.Order.class)
final class ReactiveDomainEventsTest {

  record Shipped(String order) {}

  @Table("reactive-aggregates")
  static class Order extends AbstractAggregateRoot<Order> {

    @HashKey private String id;
    @Version private long version;

    static Order shipped(String id) {
      Order order = new Order();
      order.id = id;
      return order.with(new Shipped(id));
    }

    Order with(Shipped event) {
      return andEvent(event);
    }

    Collection<Object> untold() {
      return domainEvents();
    }
  }

  interface Orders extends ReactiveDynamoRepository<Order, String> {}

  static final class Told {
    final List<String> orders = new ArrayList<>();

    @EventListener
    void on(Shipped event) {
      orders.add(event.order());
    }
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Orders.class))
  static class Repositories {}

  private AnnotationConfigApplicationContext context;
  private Orders orders;
  private List<String> told;

  @BeforeEach
  void start(Dynabind dynabind) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(Dynabind.class, () -> dynabind, d -> d.setDestroyMethodName(""));
    context.register(Repositories.class, Told.class);
    context.refresh();
    orders = context.getBean(Orders.class);
    told = context.getBean(Told.class).orders;
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void areToldOnceTheAggregateIsWritten() {
    Order first = Order.shipped("a");
    Mono<Order> write = orders.save(first);
    assertThat(told).isEmpty();
    assertThat(first.untold()).hasSize(1);
    StepVerifier.create(write).expectNext(first).verifyComplete();
    assertThat(told).containsExactly("a");
    assertThat(first.untold()).isEmpty();

    orders.saveAll(List.of(Order.shipped("b"), Order.shipped("c"))).blockLast();
    assertThat(told).containsExactly("a", "b", "c");
    orders.saveAll(Flux.just(Order.shipped("d"), Order.shipped("e"))).blockLast();
    assertThat(told).containsExactly("a", "b", "c", "d", "e");
    orders.insert(Order.shipped("f")).block();
    assertThat(told).hasSize(5);

    told.clear();
    Order last = orders.findById("a").block();
    orders.delete(last.with(new Shipped("last"))).block();
    orders.deleteAll(List.of(orders.findById("b").block().with(new Shipped("b")))).block();
    orders
        .deleteAll(orders.findById("c").map(order -> order.with(new Shipped("c"))).flux())
        .block();
    assertThat(told).containsExactly("last", "b", "c");
  }

  @Test
  void areKeptWhereNothingIsWritten() {
    orders.insert(Order.shipped("g")).block();
    Order second = Order.shipped("g");
    StepVerifier.create(orders.save(second)).verifyError(OptimisticLockingFailureException.class);
    StepVerifier.create(orders.saveAll(Flux.just(second, Order.shipped("h"))))
        .verifyError(OptimisticLockingFailureException.class);
    assertThat(told).isEmpty();
    assertThat(second.untold()).hasSize(1);
  }
}
