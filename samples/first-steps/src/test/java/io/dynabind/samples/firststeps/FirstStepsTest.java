package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FirstStepsTest {

  @Test
  void theReadmeWorks() {
    try (LocalDynamoDb local = LocalDynamoDb.start();
        DynamoDbClient client = local.client();
        DynamoDbAsyncClient asyncClient = local.asyncClient();
        Dynabind dynabind = FirstSteps.start(client, asyncClient)) {
      assertThat(FirstSteps.check(client)).isTrue();
      Order order = OrdersTest.order("c-1", "o-1");

      Order shipped = FirstSteps.write(dynabind, order);

      assertThat(shipped.version()).isEqualTo(2);
      assertThat(FirstSteps.read(dynabind)).containsExactly(shipped);
      EntityTable<Order> table = dynabind.table(Order.class);
      assertThat(FirstSteps.conflict(table, order.with(OrderStatus.SHIPPED)))
          .isEqualTo("somebody else was faster: true");
      assertThat(FirstSteps.outcome(table, shipped)).isEqualTo("written with version 3");
      OrderKey key = new OrderKey("c-1", "o-1");
      Order paid = table.put(table.getConsistently(key).orElseThrow().with(OrderStatus.PAID));
      Order changed = FirstSteps.change(table, key).orElseThrow();
      assertThat(changed.status()).isEqualTo(OrderStatus.SHIPPED);
      assertThat(changed.lines()).hasSize(paid.lines().size() + 1);
      assertThat(changed.version()).isEqualTo(5);
      assertThat(FirstSteps.options(table, changed, key)).isTrue();
      table.deleteTable();
      Ticket ticket = FirstSteps.generate(dynabind);
      assertThat(ticket.revisions()).isEqualTo(1);
      assertThat(ticket.updatedAt()).isAfterOrEqualTo(ticket.createdAt());
      assertThat(FirstSteps.expire(dynabind)).isTrue();
      Account account = FirstSteps.book(dynabind);
      assertThat(account.balance()).isEqualByComparingTo("9.90");
      assertThat(account.tokens()).hasToString("Tokens[2]");
      dynabind.table(Account.class).deleteTable();
      assertThat(FirstSteps.pay(dynabind))
          .containsExactly(new Payment.Card("p-1", new BigDecimal("12.3"), "4242"));
      dynabind.table(Payment.class).deleteTable();
      assertThat(FirstSteps.documents(dynabind))
          .contains(
              Map.of(
                  "customerId",
                  "c-1",
                  "eventId",
                  7L,
                  "kind",
                  "login",
                  "tags",
                  Set.of("new"),
                  "seconds",
                  new BigDecimal(12)));
    }
  }

  @Test
  void anOrderIsPaidAltogetherOrNotAtAll() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (DynamoDbClient client = memory.client();
        Dynabind dynabind = Dynabind.builder().client(client).build()) {
      EntityTable<Order> orders = dynabind.table(Order.class);
      orders.create();
      dynabind.table(Payment.class).create();
      dynabind.table(Subscriber.class).create();
      Order order = orders.insert(OrdersTest.order("c-1", "o-1"));
      Payment.Card card = new Payment.Card("p-2", BigDecimal.TEN, "4242");

      Order unpaid = FirstSteps.payTogether(dynabind, order, card);
      assertThat(unpaid).isEqualTo(order); // there is no p-1
      dynabind.table(Payment.class).put(new Payment.Card("p-1", BigDecimal.ONE, "4242"));
      Order paid = FirstSteps.payTogether(dynabind, order, card);

      assertThat(paid.version()).isEqualTo(2);
      assertThat(orders.getConsistently(new OrderKey("c-1", "o-1"))).contains(paid);
      assertThat(dynabind.table(Subscriber.class).get("s-1").orElseThrow().points()).isEqualTo(10);
    }
  }

  @Test
  void itemsOfOtherProgramsAreReadAndKept() {
    try (LocalDynamoDb local = LocalDynamoDb.start();
        DynamoDbClient client = local.client();
        Dynabind dynabind = Dynabind.builder().client(client).build()) {
      EntityTable<Subscriber> subscribers = dynabind.table(Subscriber.class);
      subscribers.create();
      client.putItem(
          r ->
              r.tableName(subscribers.name())
                  .item(
                      Map.of(
                          "id", AttributeValue.fromS("c-1"),
                          "mail", AttributeValue.fromS("c@example.com"),
                          "theme", AttributeValue.fromS("dark"))));

      Subscriber read = subscribers.get("c-1").orElseThrow();
      subscribers.put(read);

      assertThat(read)
          .isEqualTo(
              new Subscriber("c-1", "c@example.com", 0, List.of(), null, Map.of("theme", "dark")));
      assertThat(subscribers.get("c-1")).contains(read);
    }
  }
}
