package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.outcome.AttributeTakenException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.samples.firststeps.Payment.Card;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest(
    entities = {Customer.class, Shipment.class, Payment.class, Subscriber.class, Member.class})
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

  @Test
  void batchesTellWhatBecameOfEachWrite(
      Dynabind dynabind, EntityTable<Payment> payments, EntityTable<Subscriber> subscribers) {
    Subscriber subscriber = new Subscriber("s-1", "a@b.de", 1, List.of(), null, Map.of());
    subscribers.put(subscriber);
    List<Payment> imported =
        List.of(new Card("p-1", BigDecimal.ONE, "4242"), new Card("p-2", BigDecimal.TEN, "4343"));

    BatchResult result = FirstSteps.batch(dynabind, imported, List.of(subscriber));

    assertThat(result)
        .hasToString("BatchResult[3 writes: 3 applied, 0 rejected, 0 not applied, 0 unknown]");
    assertThat(payments.getAll(List.of("p-2", "p-9", "p-1")))
        .containsExactly(imported.get(1), imported.get(0));
    assertThat(subscribers.getConsistently("s-1")).isEmpty();
  }

  @Test
  void normalizesBeforeWriting(EntityTable<Member> members) {
    assertThat(members.insert(new Member("m-1", "Ann@Example.com", null)).email())
        .isEqualTo("ann@example.com");
    assertThat(members.get("m-1"))
        .contains(new Member("m-1", "ann@example.com", "ann@example.com"));
    assertThatThrownBy(() -> members.insert(new Member("m-2", "ann@example.com", "Ann")))
        .isInstanceOf(AttributeTakenException.class);
  }
}
