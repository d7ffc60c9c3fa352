package io.dynabind.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.histories.Kind.Lettered;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
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

  /** The item is there again: known, and the reason for exactlyOnce(). */
  @Test
  void undoesADeletion() throws Exception {
    faults.fault("PutItem", Fault.ANSWER_LOST, 1);
    Hold first = faults.holdAnswer("PutItem");
    CompletableFuture<Outcome<Lettered>> insert =
        CompletableFuture.supplyAsync(() -> table.attempt().insert(NEW));
    deleteWhenThere(first);

    assertThat(insert.get()).isInstanceOf(Applied.class);
    assertThat(plain.table(Lettered.class).get("p")).isPresent();
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
