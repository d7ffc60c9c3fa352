package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingsTest {

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private Dynabind dynabind;
  private EntityTable<Visits> visits;
  private EntityTable<Order> orders;

  @BeforeEach
  void start() {
    dynabind =
        Dynabind.builder()
            .region(memory.region())
            .endpoint(memory.endpoint())
            .credentials(memory.credentials())
            .httpClient(faults.wrap(memory.httpClient()))
            .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
            .entities(Visits.class, Order.class)
            .build();
    visits = dynabind.table(Visits.class);
    orders = dynabind.table(Order.class);
    visits.create();
    orders.create();
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  @Test
  void aVisitIsNeverCountedTwice() {
    faults.loseAnswer("UpdateItem", 1);
    assertThat(Endings.count(visits, "/")).isTrue();
    faults.loseAnswer("TransactWriteItems", 1);
    Endings.countExactly(visits, "/");

    assertThat(visits.getConsistently("/")).contains(new Visits("/", 2));
  }

  @Test
  void anOrderIsShippedOnce() {
    Order read = orders.insert(OrdersTest.order("c-1", "o-1"));
    Order newer = orders.update(read);
    faults.fault("UpdateItem", Fault.ANSWER_LOST, 1);

    assertThat(Endings.ship(orders, read)).isEqualTo("shipped");
    assertThat(Endings.ship(orders, read)).isEqualTo("shipped, by us or by others");
    assertThat(Endings.ship(orders, OrdersTest.order("c-1", "o-2"))).contains("no such order");
    assertThat(orders.get(new OrderKey("c-1", "o-1")).orElseThrow().version())
        .isEqualTo(newer.version() + 1);
  }
}
