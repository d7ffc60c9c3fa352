package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.test.LocalDynamoDb;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class FirstStepsTest {

  @Test
  void theReadmeWorks() {
    try (LocalDynamoDb local = LocalDynamoDb.start();
        DynamoDbClient client = local.client();
        DynamoDbAsyncClient asyncClient = local.asyncClient();
        Dynabind dynabind = FirstSteps.start(client, asyncClient)) {
      Order order = OrdersTest.order("c-1", "o-1");

      Order shipped = FirstSteps.write(dynabind, order);

      assertThat(shipped.version()).isEqualTo(2);
      assertThat(FirstSteps.read(dynabind)).containsExactly(shipped);
      EntityTable<Order> table = dynabind.table(Order.class);
      assertThat(FirstSteps.conflict(table, order.with(OrderStatus.SHIPPED)))
          .isEqualTo("somebody else was faster: true");
      assertThat(FirstSteps.outcome(table, shipped)).isEqualTo("written with version 3");
      table.deleteTable();
      assertThat(FirstSteps.pay(dynabind))
          .containsExactly(new Payment.Card("p-1", new BigDecimal("12.3"), "4242"));
      dynabind.table(Payment.class).deleteTable();
    }
  }
}
