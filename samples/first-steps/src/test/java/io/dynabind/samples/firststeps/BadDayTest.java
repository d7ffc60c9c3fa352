package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.LocalDynamoDb;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class BadDayTest {

  private final LocalDynamoDb local = LocalDynamoDb.shared();

  @Test
  void anAnswerIsLost() {
    FaultClient faults = new FaultClient();
    try (DynamoDbClient client = client(faults.wrap(Apache5HttpClient.create()));
        Dynabind dynabind = dynabind(client)) {
      EntityTable<Order> table = dynabind.table(Order.class);
      table.create();
      Order order = OrdersTest.order("c-1", "o-1");

      faults.loseAnswer("PutItem", 1); // the next one
      Outcome<Order> outcome = table.attempt().insert(order);
      assertThat(outcome).isInstanceOf(Applied.class);
      assertThat(faults.applied("PutItem")).isEqualTo(1); // what really happened

      faults.clear();
      faults.plan(FaultPlan.random(42, 0.2, Fault.REQUEST_LOST, Fault.HOT_KEY)); // seed, rate
      for (int i = 0; i < 20; i++) {
        assertThat(table.get(new OrderKey("c-1", "o-1"))).isPresent();
      }
      assertThat(faults.exchanges()).hasSizeGreaterThan(20); // retries are requests too
      table.deleteTable();
    }
  }

  private DynamoDbClient client(SdkHttpClient http) {
    return DynamoDbClient.builder()
        .endpointOverride(local.endpoint())
        .region(local.region())
        .credentialsProvider(local.credentials())
        .httpClient(http)
        .build();
  }

  private static Dynabind dynabind(DynamoDbClient client) {
    return Dynabind.builder()
        .client(client)
        .tableNames(TableNames.suffix("-on-a-bad-day"))
        .entities(Order.class)
        .build();
  }
}
