package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WriteException;
import io.dynabind.repository.Repository;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** A future that is cancelled says what has become of its writes. */
class CancelledWriteTest {

  @Table("notes")
  record Note(@HashKey String id, long number) {}

  @Table("accounts")
  record Account(@HashKey String id, @Version @Nullable Long version) {}

  @Table("rings")
  record Ringed(
      @HashKey String id,
      long number,
      @Version @Nullable Long version,
      @WriteTokens Tokens tokens) {}

  @Table("users")
  record User(@HashKey String id, @Unique String email) {}

  interface Notes extends Repository<Note, String> {
    CompletableFuture<Long> deleteByIdIn(List<String> ids);
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private Dynabind dynabind;
  private EntityTable<Note> notes;

  @BeforeEach
  void create() {
    dynabind =
        new VirtualTime()
            .of(
                Dynabind.builder()
                    .endpoint(memory.endpoint())
                    .region(memory.region())
                    .credentials(memory.credentials())
                    .httpClient(memory.httpClient())
                    .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
                    .entities(Note.class, Account.class, Ringed.class, User.class))
            .build();
    notes = dynabind.table(Note.class);
    notes.create();
    dynabind.table(Account.class).create();
    dynabind.table(Ringed.class).create();
    dynabind.table(User.class).create();
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  /** What a call says that is cancelled while a request of it is under way. */
  private @Nullable Throwable cancelled(
      String action, Function<Dynabind, CompletableFuture<?>> call) throws InterruptedException {
    Hold hold = faults.holdAnswer(action);
    CompletableFuture<?> future = call.apply(dynabind);
    hold.awaitArrival();

    assertThat(future.cancel(true)).isTrue();
    assertThat(future.cancel(true)).isTrue();
    assertThat(future).isCancelled();
    hold.release();
    Throwable joined = catchThrowable(future::join);
    assertThat(joined).isInstanceOf(CancellationException.class);
    CompletableFuture<?> after = future.thenApply(value -> value);
    assertThat(DynabindException.in(catchThrowable(after::join)))
        .isEqualTo(DynabindException.in(joined));
    return DynabindException.in(joined).orElse(null);
  }

  @Test
  void mayHaveBeenAppliedOnceItWasSent() throws InterruptedException {
    Note note = new Note("a", 1);
    List<Function<Dynabind, CompletableFuture<?>>> calls =
        List.of(
            d -> notes.async().put(note),
            d -> notes.async().attempt().put(note),
            d -> notes.async().prepare().put(note).attemptWithMeta());
    for (Function<Dynabind, CompletableFuture<?>> call : calls) {
      assertThat(cancelled("PutItem", call))
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class,
              e -> {
                assertThat(e.write().verb()).isEqualTo("put");
                assertThat(e.write().attempts()).isEqualTo(1);
                assertThat(e).hasCauseInstanceOf(CancellationException.class);
              });
    }
    assertThat(faults.applied("PutItem")).isEqualTo(3);
    assertThat(cancelled("DeleteItem", d -> notes.async().deleteByKey("a")))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void ofDeletionsByCriteriaTellsWhatBecameOfEach() throws InterruptedException {
    notes.put(new Note("a", 1));
    assertThat(
            cancelled(
                "BatchWriteItem", d -> d.repository(Notes.class).deleteByIdIn(List.of("a", "b"))))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.result().unknown()).isOne());
  }

  @Test
  void isNotAppliedWhileItOnlyReads() throws InterruptedException {
    EntityTable<Ringed> rings = dynabind.table(Ringed.class);
    rings.insert(new Ringed("r", 1, null, Tokens.none()));
    assertThat(
            cancelled(
                "GetItem",
                d -> rings.async().updateByKey("r").increment(attribute("number"), 1).execute()))
        .isInstanceOfSatisfying(
            NotAppliedException.class,
            e -> assertThat(e.reason()).isEqualTo(NotApplied.Reason.NOT_SENT));
    EntityTable<User> users = dynabind.table(User.class);
    assertThat(cancelled("GetItem", d -> users.async().put(new User("u", "u@example.org"))))
        .isInstanceOf(NotAppliedException.class);
    assertThat(rings.get("r").orElseThrow().number()).isEqualTo(1);
    assertThat(users.get("u")).isEmpty();
    assertThat(cancelled("TransactWriteItems", d -> users.async().put(new User("u", "u@b.org"))))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(users.get("u")).isPresent();
  }

  @Test
  void tellsOfAllActionsOfATransaction() throws InterruptedException {
    TransactWrite transaction =
        dynabind.transactWrite().put(notes, new Note("a", 1)).put(notes, new Note("b", 1));

    assertThat(cancelled("TransactWriteItems", d -> transaction.attemptAsync()))
        .isInstanceOfSatisfying(
            WriteException.class,
            e -> {
              TransactionResult result = e.transaction().orElseThrow();
              assertThat(result.entries())
                  .extracting(entry -> entry.outcome().getClass().getSimpleName())
                  .containsExactly("Unknown", "Unknown");
            });
    assertThat(transaction.attempt().isApplied()).isTrue();
  }

  @Test
  void tellsOfAllWritesOfABatch() throws InterruptedException {
    List<Note> many = IntStream.range(0, 30).mapToObj(i -> new Note("n" + i, i)).toList();
    assertThat(
            cancelled(
                "BatchWriteItem", d -> d.batchWrite().putAll(notes, many).attemptWithMetaAsync()))
        .isInstanceOfSatisfying(
            BatchException.class,
            e -> {
              BatchResult result = e.result();
              assertThat(result.unknown()).isEqualTo(25);
              assertThat(result.notApplied()).isEqualTo(5);
            });
    EntityTable<Account> accounts = dynabind.table(Account.class);
    assertThat(
            cancelled(
                "PutItem",
                d ->
                    d.batchWrite()
                        .put(accounts, new Account("a", null))
                        .conditionally()
                        .attemptAsync()))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.result().unknown()).isEqualTo(1));
  }

  @Test
  void saysNothingOfReads() throws InterruptedException {
    assertThat(cancelled("GetItem", d -> notes.async().get("a"))).isNull();
    assertThat(cancelled("Query", d -> notes.async().query("a").list())).isNull();
  }

  @Test
  void leavesWhatHasEndedAsItIs() {
    CompletableFuture<Note> put = notes.async().put(new Note("a", 1));
    assertThat(put.join()).isEqualTo(new Note("a", 1));
    assertThat(put.cancel(true)).isFalse();
    assertThat(put).isNotCancelled();
  }

  /** More of them than there are connections: all connections are free afterwards. */
  @ParameterizedTest
  @EnumSource(Gate.End.class)
  void freesItsConnection(Gate.End end) throws Exception {
    Gate gate = new Gate();
    SdkAsyncHttpClient http =
        NettyNioAsyncHttpClient.builder()
            .maxConcurrency(2)
            .connectionAcquisitionTimeout(Duration.ofSeconds(30))
            .build();
    try (Dynabind real =
        Dynabind.builder()
            .endpoint(gate.endpoint())
            .region(gate.memory().region())
            .credentials(gate.memory().credentials())
            .httpClient(gate.memory().httpClient())
            .asyncHttpClient(http)
            .deadline(Duration.ofMinutes(2))
            .entities(Note.class)
            .build()) {
      AsyncEntityTable<Note> table = real.table(Note.class).async();
      table.create().join();
      for (int i = 0; i < 7; i++) {
        gate.guard(true);
        CompletableFuture<Note> put = table.put(new Note("a", i));
        assertThat(gate.arrival()).endsWith("PutItem");
        gate.guard(false);
        put.cancel(true);
        gate.end(end);
        assertThat(DynabindException.in(catchThrowable(put::join)))
            .containsInstanceOf(OutcomeUnknownException.class);
      }
      assertThat(table.attempt().put(new Note("z", 1)).join()).isInstanceOf(Applied.class);
    } finally {
      http.close();
      gate.close();
    }
  }

  /** Under the same token, whatever it had met before. */
  @Test
  void aTransactionCanBeSentAgainAfterwards() throws InterruptedException {
    for (Fault fault : List.of(Fault.CONFLICT, Fault.ANSWER_LOST)) {
      faults.fault("TransactWriteItems", fault, 1);
      TransactWrite transaction =
          dynabind.transactWrite().put(notes, new Note("c", 1)).put(notes, new Note("d", 1));
      Throwable known = cancelled("TransactWriteItems", d -> transaction.attemptAsync());
      assertThat(known).isInstanceOf(OutcomeUnknownException.class);
      assertThat(transaction.attempt().outcome()).isNotInstanceOf(Unknown.class);
    }
  }
}
