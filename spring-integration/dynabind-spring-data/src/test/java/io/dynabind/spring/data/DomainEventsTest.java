package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.schema.SchemaMode;
import io.dynabind.test.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events of aggregates, published by a real context with DynamoDB Local. */
@DynamoDbTest
final class DomainEventsTest {

  record Shipped(String order) {}

  /** A mutable class. */
  @Table("aggregates")
  static class Order extends AbstractAggregateRoot<Order> {

    @HashKey private String id;
    private String status;
    @Version private long version;

    static Order of(String id) {
      Order order = new Order();
      order.id = id;
      return order;
    }

    Order ship() {
      status = "shipped";
      return andEvent(new Shipped(id));
    }
  }

  interface Orders extends DynamoRepository<Order, String> {}

  /** A record brings its events itself; saving it gives a copy. */
  @Table("aggregate-records")
  record Parcel(@HashKey String id, @Ignore @Nullable List<Object> events, @Version Long version) {

    static Parcel of(String id) {
      return new Parcel(id, new ArrayList<>(List.of(new Shipped(id))), null);
    }

    @DomainEvents
    List<Object> happened() {
      return events == null ? List.of() : List.copyOf(events);
    }

    @AfterDomainEventPublication
    void told() {
      if (events != null) {
        events.clear();
      }
    }
  }

  interface Parcels extends DynamoRepository<Parcel, String> {}

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
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Orders.class, Parcels.class}))
  static class Repositories {

    @Bean
    Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
      return SpringDataMapping.of(context)
          .addTo(Dynabind.builder().client(client).schema(SchemaMode.CREATE_MISSING))
          .entities(Order.class, Parcel.class)
          .build();
    }
  }

  private static AnnotationConfigApplicationContext start(DynamoDbClient client) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
    context.register(Repositories.class, Told.class);
    context.refresh();
    return context;
  }

  @Test
  void aggregateRootsTellTheirEventsOnce(DynamoDbClient client) {
    try (var context = start(client)) {
      Orders orders = context.getBean(Orders.class);
      List<String> told = context.getBean(Told.class).orders;
      Order order = orders.save(Order.of("a").ship());
      assertThat(told).containsExactly("a");
      orders.save(order);
      assertThat(told).containsExactly("a");
      orders.saveAll(List.of(order.ship(), Order.of("b").ship()));
      assertThat(told).containsExactly("a", "a", "b");
      orders.delete(order.ship());
      assertThat(told).containsExactly("a", "a", "b", "a");
      orders.deleteAll(List.of(orders.findById("b").orElseThrow().ship()));
      assertThat(told).containsExactly("a", "a", "b", "a", "b");
    }
  }

  @Test
  void nothingIsToldOfAnAggregateThatWasNotWritten(DynamoDbClient client) {
    try (var context = start(client)) {
      Orders orders = context.getBean(Orders.class);
      orders.save(Order.of("c"));
      assertThatThrownBy(() -> orders.save(Order.of("c").ship()))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThat(context.getBean(Told.class).orders).isEmpty();
      orders.deleteById("c");
    }
  }

  @Test
  void recordsTellTheEventsOfWhatWasGiven(DynamoDbClient client) {
    try (var context = start(client)) {
      Parcels parcels = context.getBean(Parcels.class);
      Parcel given = Parcel.of("p");
      Parcel saved = parcels.save(given);
      assertThat(saved.version()).isEqualTo(1);
      assertThat(context.getBean(Told.class).orders).containsExactly("p");
      assertThat(given.happened()).isEmpty();
      parcels.insert(Parcel.of("q"));
      assertThat(context.getBean(Told.class).orders).containsExactly("p");
      assertThat(
              client
                  .getItem(
                      r ->
                          r.tableName("aggregate-records")
                              .key(Map.of("id", AttributeValue.fromS("p"))))
                  .item())
          .containsOnlyKeys("id", "version", "_writeToken");
    }
  }
}
