package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Transactions under every fault that can happen to them: what is reported is what the tables hold,
 * and what was lost once is sent again without being applied twice.
 */
final class TransactionFaultsTest {

  private static final String WRITE = "TransactWriteItems";
  private static final String READ = "TransactGetItems";
  private static final int TO_THE_END = 10_000;

  private static final Map<Fault, NotApplied.Reason> REFUSALS =
      Map.of(
          Fault.CONNECTION_REFUSED, NotApplied.Reason.NOT_SENT,
          Fault.HOT_KEY, NotApplied.Reason.HOT_KEY,
          Fault.HOT_KEY_ON_DEMAND, NotApplied.Reason.HOT_KEY,
          Fault.TABLE_THROTTLED, NotApplied.Reason.THROTTLED,
          Fault.ACCOUNT_THROTTLED, NotApplied.Reason.THROTTLED,
          Fault.ON_DEMAND_MAXIMUM, NotApplied.Reason.THROTTLED,
          Fault.CONFLICT, NotApplied.Reason.CONFLICT,
          Fault.CANCELED_BY_THROTTLING, NotApplied.Reason.THROTTLED);

  private static final Set<Fault> NOT_REPEATED_BY_THE_SDK =
      EnumSet.of(Fault.ANSWER_CORRUPTED, Fault.CALL_TIMED_OUT);

  private static final Set<Fault> REPEATED_BY_THE_SDK =
      EnumSet.of(
          Fault.HOT_KEY,
          Fault.HOT_KEY_ON_DEMAND,
          Fault.TABLE_THROTTLED,
          Fault.ACCOUNT_THROTTLED,
          Fault.ON_DEMAND_MAXIMUM);

  @Table("faulty-accounts")
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  @Table("faulty-counters")
  record Count(@HashKey String id, long count) {}

  @Table("faulty-notes")
  record Note(@HashKey String id, String text) {}

  /** One kind of sender under one fault. */
  record Cell(Fault fault, boolean built, boolean async) {}

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final VirtualTime time = new VirtualTime();
  private final Dynabind clean = open(builder().client(memory.client()).build());
  private final Account stored;

  TransactionFaultsTest() {
    clean.table(Account.class).create();
    clean.table(Count.class).create();
    clean.table(Note.class).create();
    stored = clean.table(Account.class).insert(new Account("a", 1, null));
    clean.table(Count.class).insert(new Count("c", 1));
  }

  private <C extends AutoCloseable> C open(C client) {
    opened.add(client);
    return client;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable client : opened) {
      client.close();
    }
  }

  private static Dynabind.Builder builder() {
    return Dynabind.builder().entities(Account.class, Count.class, Note.class);
  }

  private Dynabind dynabind(boolean built) {
    return open(built ? built() : given());
  }

  private Dynabind built() {
    return time.of(
            builder()
                .endpoint(memory.endpoint())
                .region(memory.region())
                .credentials(memory.credentials())
                .httpClient(faults.wrap(memory.httpClient()))
                .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
                .noRetryBudget())
        .build();
  }

  private Dynabind given() {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(faults.wrap(memory.httpClient()))
            .overrideConfiguration(o -> o.retryStrategy(quick()))
            .build();
    DynamoDbAsyncClient asyncClient =
        DynamoDbAsyncClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(faults.wrap(memory.asyncHttpClient()))
            .overrideConfiguration(o -> o.retryStrategy(quick()))
            .build();
    return time.of(builder().client(open(client)).asyncClient(open(asyncClient))).build();
  }

  private static RetryStrategy quick() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(3)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }

  private static List<Cell> cells(String action) {
    List<Cell> cells = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      if (fault.fits(action)) {
        for (int i = 0; i < 4; i++) {
          cells.add(new Cell(fault, i / 2 == 1, i % 2 == 1));
        }
      }
    }
    return cells;
  }

  static List<Cell> writes() {
    return cells(WRITE);
  }

  static List<Cell> reads() {
    return cells(READ);
  }

  private TransactWrite transaction(Dynabind dynabind) {
    return dynabind
        .transactWrite()
        .update(dynabind.table(Account.class), stored)
        .updateByKey(
            dynabind.table(Count.class), "c", update -> update.increment(attribute("count"), 1))
        .insert(dynabind.table(Note.class), new Note("n", "text"));
  }

  private static TransactionResult attempt(TransactWrite transaction, boolean async) {
    return async ? transaction.attemptAsync().join() : transaction.attempt();
  }

  /** How often the transaction was applied: wholly, or the test fails. */
  private long applied() {
    long count = clean.table(Count.class).getConsistently("c").orElseThrow().count() - 1;
    long version = clean.table(Account.class).getConsistently("a").orElseThrow().version() - 1L;
    long notes = clean.table(Note.class).getConsistently("n").isPresent() ? 1 : 0;
    assertThat(List.of(version, notes)).containsOnly(count);
    return count;
  }

  private void requireTrue(TransactionResult result) {
    Outcome<TransactionResult> outcome = result.outcome();
    assertThat(outcome).isNotInstanceOf(Rejected.class);
    if (outcome instanceof Applied<?>) {
      assertThat(applied()).isOne();
      assertThat(result.written(stored).version()).isEqualTo(2);
    } else if (outcome instanceof NotApplied<?>) {
      assertThat(applied()).isZero();
    } else {
      assertThat(applied()).isBetween(0L, 1L);
      assertThat(result.entries())
          .allSatisfy(entry -> assertThat(entry.outcome()).isInstanceOf(Unknown.class));
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void oneFaultIsSurvivedAndNothingAppliedTwice(Cell cell) {
    faults.fault(WRITE, cell.fault(), 1);
    TransactWrite transaction = transaction(dynabind(cell.built()));
    TransactionResult result = attempt(transaction, cell.async());
    requireTrue(result);
    if (cell.built()) {
      assertThat(result.outcome()).isInstanceOf(Applied.class);
    }
    // Whatever a client of others gave up, the same call may be tried again.
    requireTrue(attempt(transaction, cell.async()));
    assertThat(applied()).isOne();
  }

  @ParameterizedTest
  @MethodSource("writes")
  void faultsToTheEndAreNeverApplied(Cell cell) {
    if (cell.fault() == Fault.NONE) {
      return;
    }
    faults.fault(WRITE, cell.fault(), TO_THE_END);
    TransactionResult result = attempt(transaction(dynabind(cell.built())), cell.async());
    requireTrue(result);
    assertThat(result.outcome()).isNotInstanceOf(Applied.class);
    if (cell.fault().reachesServer()) {
      assertThat(result.outcome()).isInstanceOf(Unknown.class);
    }
    // What a client of others repeats, it tells no more of than that it was refused: a transaction
    // might have been in progress.
    boolean told = cell.built() || !REPEATED_BY_THE_SDK.contains(cell.fault());
    NotApplied.Reason reason = REFUSALS.get(cell.fault());
    if (reason != null && told) {
      assertThat(result.outcome())
          .isInstanceOfSatisfying(
              NotApplied.class, not -> assertThat(not.reason()).isEqualTo(reason));
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aConflictUnderFaultsIsToldWithItsItem(Cell cell) {
    Account winner = clean.table(Account.class).update(stored);
    faults.fault(WRITE, cell.fault(), 1);
    TransactionResult result = attempt(transaction(dynabind(cell.built())), cell.async());
    Outcome<?> account = result.entries().get(0).outcome();
    if (account instanceof Rejected<?> rejected) {
      assertThat(rejected.reason()).isEqualTo(Rejected.Reason.VERSION);
      assertThat(rejected.current()).isEqualTo(winner);
    } else {
      assertThat(account).isInstanceOf(Unknown.class);
      assertThat(cell.built()).isFalse();
    }
    assertThat(clean.table(Count.class).getConsistently("c")).contains(new Count("c", 1));
    assertThat(clean.table(Note.class).getConsistently("n")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void readsAgainAfterOneFault(Cell cell) {
    faults.fault(READ, cell.fault(), 1);
    Dynabind dynabind = dynabind(cell.built());
    TransactGet get =
        dynabind
            .transactGet()
            .get(dynabind.table(Account.class), "a")
            .get(dynabind.table(Count.class), "c");
    BatchItems items;
    try {
      items = cell.async() ? get.executeAsync().join() : get.execute();
    } catch (ReadException | CompletionException e) {
      assertThat(cell.built()).as("%s", e).isFalse();
      assertThat(NOT_REPEATED_BY_THE_SDK).contains(cell.fault());
      return;
    }
    assertThat(items.found(dynabind.table(Account.class))).containsExactly(stored);
  }

  @Test
  void readsFailWithTheirReasonWhenTransactionsStayInTheWay() {
    faults.fault(READ, Fault.CONFLICT, TO_THE_END);
    for (boolean own : new boolean[] {true, false}) {
      Dynabind dynabind = dynabind(own);
      ReadException failure =
          catchThrowableOfType(
              ReadException.class,
              () -> dynabind.transactGet().get(dynabind.table(Count.class), "c").execute());
      assertThat(failure.reason()).isEqualTo(ReadException.Reason.CONFLICT);
    }
  }
}
