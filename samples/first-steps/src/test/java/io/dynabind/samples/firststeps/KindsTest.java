package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest(entities = {Customer.class, Shipment.class})
class KindsTest {

  @Test
  void immutableClassesAreReadByTheirCreator(EntityTable<Customer> table) {
    Customer saved = table.insert(new Customer("c-1", "Ann"));

    assertThat(saved).hasToString("c-1 Ann 1");
    assertThat(table.getConsistently("c-1").map(Customer::toString)).contains("c-1 Ann 1");
  }

  @Test
  void buildersKeepTheirWordOnWhatIsAbsent(EntityTable<Shipment> table, DynamoDbClient client) {
    client.putItem(r -> r.tableName(table.name()).item(Map.of("id", AttributeValue.fromS("s-1"))));

    assertThat(table.getConsistently("s-1").map(Shipment::toString)).contains("s-1, by hand");
    table.put(new Shipment.Builder().id("s-1").carrier("rail").build());
    assertThat(table.getConsistently("s-1").map(Shipment::toString)).contains("s-1, rail");
  }
}
