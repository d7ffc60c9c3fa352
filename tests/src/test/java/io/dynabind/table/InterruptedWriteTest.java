package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Threads that are interrupted and futures that are cancelled, before and after the request. The
 * AWS client does not abort a request whose future is cancelled; it is not repeated.
 */
class InterruptedWriteTest {

  @Table("notes")
  record Note(@HashKey String id, long number) {}

  @Table("accounts")
  record Account(@HashKey String id, @Version @Nullable Long version) {}

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private Set<Thread> before;
  private Dynabind dynabind;
  private EntityTable<Note> table;

  @BeforeEach
  void create() {
    before = new HashSet<>(Thread.getAllStackTraces().keySet());
    dynabind =
        new VirtualTime()
            .of(
                Dynabind.builder()
                    .endpoint(memory.endpoint())
                    .region(memory.region())
                    .credentials(memory.credentials())
                    .httpClient(faults.wrap(memory.httpClient()))
                    .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
                    .entities(Note.class, Account.class))
            .build();
    table = dynabind.table(Note.class);
    table.create();
    faults.clear();
  }

  /** Whatever a test has done, no thread of the clients or of dynabind is left behind. */
  @AfterEach
  void leavesNoThreadBehind() throws InterruptedException {
    var unused = Thread.interrupted();
    dynabind.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      if (!before.contains(thread) && (name.startsWith("dynabind") || name.startsWith("sdk-"))) {
        // Ends soon, or the test never does.
        thread.join();
      }
    }
  }

  @Test
  void isNotAppliedWhenTheThreadIsInterruptedBeforeItIsSent() {
    Thread.currentThread().interrupt();
    Outcome<Note> outcome = table.attempt().insert(new Note("a", 1));

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(outcome).isInstanceOf(NotApplied.class);
    assertThat(((NotApplied<Note>) outcome).reason()).isEqualTo(NotApplied.Reason.NOT_SENT);
    assertThatThrownBy(() -> table.put(new Note("a", 1))).isInstanceOf(NotAppliedException.class);
    assertThatThrownBy(() -> table.get("a"))
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(faults.exchanges()).isEmpty();
    assertThat(table.get("a")).isEmpty();
  }

  @Test
  void sendsNoneOfSeveralConditionalWritesWhenTheThreadIsInterrupted() {
    EntityTable<Account> accounts = dynabind.table(Account.class);
    accounts.create();
    faults.clear();
    List<Account> both = List.of(new Account("a", null), new Account("b", null));
    Thread.currentThread().interrupt();
    BatchResult result = dynabind.batchWrite().putAll(accounts, both).conditionally().attempt();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.notApplied()).isEqualTo(2);
    assertThat(faults.exchanges()).isEmpty();
    assertThat(accounts.getAll(List.of("a", "b"))).isEmpty();
  }

  @Test
  void isUnknownWhenTheThreadIsInterruptedAfterItWasSent() throws Exception {
    Hold hold = faults.holdAnswer("PutItem");
    boolean[] flag = new boolean[1];
    FutureTask<Outcome<Note>> write =
        new FutureTask<>(
            () -> {
              Outcome<Note> outcome = table.attempt().insert(new Note("a", 1));
              flag[0] = Thread.currentThread().isInterrupted();
              return outcome;
            });
    Thread thread = new Thread(write);
    thread.start();
    hold.awaitArrival();
    thread.interrupt();
    hold.release();

    assertThat(write.get()).isInstanceOf(Unknown.class);
    assertThat(flag[0]).isTrue();
    assertThat(faults.applied("PutItem")).isEqualTo(1);
    assertThat(table.attempt().put(new Note("b", 1))).isInstanceOf(Applied.class);
  }

  @Test
  void sendsNothingMoreWhenItsFutureIsCancelled() throws Exception {
    table.put(new Note("a", 1));
    faults.fault("UpdateItem", Fault.TABLE_THROTTLED, 1);
    Hold hold = faults.holdRequest("UpdateItem");
    CompletableFuture<Outcome<Note>> update = table.async().attempt().update(new Note("a", 2));
    hold.awaitArrival();
    assertThat(update.cancel(true)).isTrue();
    hold.release();

    assertThatThrownBy(update::get).isInstanceOf(CancellationException.class);
    assertThat(table.async().attempt().put(new Note("b", 1)).get()).isInstanceOf(Applied.class);
    assertThat(faults.exchanges())
        .filteredOn(exchange -> exchange.action().equals("UpdateItem"))
        .singleElement()
        .matches(exchange -> !exchange.isSent());
    assertThat(table.get("a")).contains(new Note("a", 1));
  }

  @Test
  void mayHaveBeenAppliedWhenItsFutureIsCancelledLater() throws Exception {
    Hold hold = faults.holdAnswer("PutItem");
    CompletableFuture<Note> put = table.async().put(new Note("a", 1));
    hold.awaitArrival();
    put.cancel(true);
    hold.release();

    assertThatThrownBy(put::get).isInstanceOf(CancellationException.class);
    assertThat(faults.applied("PutItem")).isEqualTo(1);
    assertThat(table.async().get("a").get()).contains(new Note("a", 1));
  }
}
