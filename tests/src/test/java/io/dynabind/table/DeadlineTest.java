package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Answers that never come, and calls that end in time all the same. */
final class DeadlineTest {

  private static final Duration SOON = Duration.ofMillis(300);

  @Table("deadline-accounts")
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  private final InMemoryDynamoDb server = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient();
  private Dynabind dynabind;

  private EntityTable<Account> accounts(boolean given, @Nullable Duration deadline) {
    Dynabind.Builder builder = Dynabind.builder().entities(Account.class);
    if (given) {
      builder
          .client(
              DynamoDbClient.builder()
                  .endpointOverride(server.endpoint())
                  .region(server.region())
                  .credentialsProvider(server.credentials())
                  .httpClient(faults.wrap(server.httpClient()))
                  .build())
          .asyncClient(
              DynamoDbAsyncClient.builder()
                  .endpointOverride(server.endpoint())
                  .region(server.region())
                  .credentialsProvider(server.credentials())
                  .httpClient(faults.wrap(server.asyncHttpClient()))
                  .build());
    } else {
      builder
          .endpoint(server.endpoint())
          .region(server.region())
          .credentials(server.credentials())
          .httpClient(faults.wrap(server.httpClient()))
          .asyncHttpClient(faults.wrap(server.asyncHttpClient()));
    }
    if (deadline != null) {
      builder.deadline(deadline);
    }
    dynabind = builder.build();
    EntityTable<Account> accounts = dynabind.table(Account.class);
    accounts.withDeadline(Duration.ofSeconds(20)).create();
    return accounts;
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  private static Outcome<Account> put(EntityTable<Account> table, Account account, boolean async) {
    return async ? table.async().attempt().put(account).join() : table.attempt().put(account);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void endCallsWhoseAnswerDoesNotCome(boolean given, boolean async) {
    EntityTable<Account> accounts = accounts(given, null);
    Hold hold = faults.holdAnswer("PutItem");
    Hold reads = faults.holdRequest("GetItem"); // which would tell what became of the write

    Outcome<Account> outcome = put(accounts.withDeadline(SOON), new Account("a", 1, null), async);

    assertThat(outcome).isInstanceOf(Unknown.class);
    assertThat(faults.applied("PutItem")).isEqualTo(1);
    hold.release();
    reads.release();
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void endReads(boolean given, boolean async) {
    EntityTable<Account> accounts = accounts(given, null).withDeadline(SOON);
    Hold hold = faults.holdRequest("GetItem");
    ThrowingCallable get = async ? () -> accounts.async().get("a").join() : () -> accounts.get("a");

    Throwable thrown = Assertions.catchThrowable(get);

    assertThat(thrown instanceof CompletionException ? thrown.getCause() : thrown)
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.NO_ANSWER));
    hold.release();
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void leaveTimeForASecondAttemptThatDecides(boolean async) {
    EntityTable<Account> accounts = accounts(false, Duration.ofSeconds(4));
    Hold hold = faults.holdAnswer("PutItem");

    Outcome<Account> outcome = put(accounts, new Account("a", 1, null), async);

    assertThat(outcome).isEqualTo(new Applied<>(new Account("a", 1, 1L)));
    assertThat(faults.applied("PutItem")).isEqualTo(1);
    hold.release();
  }
}
