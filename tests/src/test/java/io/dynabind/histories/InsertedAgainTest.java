package io.dynabind.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.histories.Kind.Lettered;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens when an insertion's answer is lost and its item is deleted before it is repeated.
 */
class InsertedAgainTest {

  private static final Lettered NEW = new Lettered("p", List.of("first"), null);

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private Dynabind plain;
  private Dynabind broken;
  private EntityTable<Lettered> table;

  @BeforeEach
  void create() {
    plain = builder().httpClient(memory.httpClient()).build();
    broken = new VirtualTime().of(builder().httpClient(faults.wrap(memory.httpClient()))).build();
    table = broken.table(Lettered.class);
    plain.table(Lettered.class).create();
  }

  @AfterEach
  void close() {
    broken.close();
    plain.close();
  }

  private Dynabind.Builder builder() {
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .asyncHttpClient(memory.asyncHttpClient())
        .entities(Lettered.class);
  }

  /** Nothing tells that the item was ever there: it is left to the application. */
  @Test
  void leavesADeletionAlone() throws Exception {
    faults.fault("PutItem", Fault.ANSWER_LOST, 1);
    Hold first = faults.holdAnswer("PutItem");
    CompletableFuture<Outcome<Lettered>> insert =
        CompletableFuture.supplyAsync(() -> table.attempt().insert(NEW));
    deleteWhenThere(first);

    assertThat(insert.get()).isInstanceOf(Unknown.class);
    assertThat(plain.table(Lettered.class).get("p")).isEmpty();
  }

  @Test
  void isNotRepeatedByAPutOrAnUpdateThatCreates() throws Exception {
    for (boolean put : List.of(true, false)) {
      String action = put ? "PutItem" : "UpdateItem";
      faults.fault(action, Fault.ANSWER_LOST, 1);
      Hold first = faults.holdAnswer(action);
      CompletableFuture<Outcome<Lettered>> write =
          CompletableFuture.supplyAsync(
              () ->
                  put
                      ? table.attempt().put(NEW)
                      : table.prepare().update(NEW).orCreate().attempt());
      deleteWhenThere(first);

      assertThat(write.get()).isInstanceOf(Unknown.class);
      assertThat(plain.table(Lettered.class).get("p")).isEmpty();
    }
  }

  @Test
  void isKnownWhereItsItemIsStillThere() {
    faults.fault("PutItem", Fault.ANSWER_LOST, 1);
    assertThat(table.attempt().insert(NEW)).isInstanceOf(Applied.class);
    assertThat(faults.applied("PutItem")).isEqualTo(1);
  }

  @Test
  void leavesADeletionAloneExactlyOnce() throws Exception {
    faults.fault("TransactWriteItems", Fault.ANSWER_LOST, 1);
    Hold first = faults.holdAnswer("TransactWriteItems");
    CompletableFuture<Outcome<Lettered>> insert =
        CompletableFuture.supplyAsync(() -> table.prepare().insert(NEW).exactlyOnce().attempt());
    deleteWhenThere(first);

    assertThat(insert.get()).isInstanceOf(Applied.class);
    assertThat(plain.table(Lettered.class).get("p")).isEmpty();
  }

  private void deleteWhenThere(Hold hold) throws InterruptedException {
    hold.awaitArrival();
    plain.table(Lettered.class).deleteByKey("p");
    hold.release();
  }
}
