package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A lost answer to an update by key: what may not be applied twice is applied once and ends as
 * Unknown, or is decided by the token of a versioned item, whoever's client sends it; what may is
 * sent again.
 */
@SuppressWarnings("serial") // method references to records that are not public
final class LostUpdateTest {

  @Table("lost-counters")
  record Counter(
      @HashKey String id, long count, @Nullable String text, @Nullable List<String> log) {}

  @Table("lost-guarded")
  record Guarded(@HashKey String id, String text, @Version @Nullable Long version) {}

  /** Who sends. */
  enum Way {
    BUILT,
    BUILT_ASYNC,
    GIVEN,
    GIVEN_ASYNC
  }

  private static final FaultClient FAULTS = new FaultClient();

  private static Dynabind clean;
  private static Dynabind built;
  private static Dynabind given;
  private static List<AutoCloseable> clients;

  @BeforeAll
  static void connect() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    TableNames names = TableNames.suffix("-" + UUID.randomUUID());
    SdkHttpClient http = FAULTS.wrap(Apache5HttpClient.create());
    SdkAsyncHttpClient asyncHttp = FAULTS.wrap(NettyNioAsyncHttpClient.create());
    clean = builder(names).client(server.client()).build();
    built =
        builder(names)
            .endpoint(server.endpoint())
            .region(server.region())
            .credentials(server.credentials())
            .httpClient(http)
            .asyncHttpClient(asyncHttp)
            .build();
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .httpClient(http)
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
            .build();
    DynamoDbAsyncClient asyncClient =
        DynamoDbAsyncClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .httpClient(asyncHttp)
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
            .build();
    given = builder(names).client(client).asyncClient(asyncClient).build();
    clients = List.of(built, client, asyncClient, http, asyncHttp);
    clean.table(Counter.class).create();
    clean.table(Guarded.class).create();
  }

  private static Dynabind.Builder builder(TableNames names) {
    return Dynabind.builder().tableNames(names).entities(Counter.class, Guarded.class);
  }

  @AfterAll
  static void disconnect() throws Exception {
    clean.table(Counter.class).deleteTable();
    clean.table(Guarded.class).deleteTable();
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  @BeforeEach
  void mend() {
    FAULTS.clear();
  }

  /** One update, in either form. */
  private interface Change<T> {

    <S extends UpdateSteps<T, S>> S on(S update);
  }

  private static <T> Outcome<Optional<T>> send(Way way, Class<T> type, Change<T> change) {
    Dynabind dynabind = way == Way.BUILT || way == Way.BUILT_ASYNC ? built : given;
    EntityTable<T> table = dynabind.table(type);
    return way == Way.BUILT || way == Way.GIVEN
        ? change.on(table.updateByKey("k")).attempt()
        : change.on(table.async().updateByKey("k")).attempt().join();
  }

  private static Counter stored() {
    return clean.table(Counter.class).getConsistently("k").orElseThrow();
  }

  private static void store() {
    clean.table(Counter.class).put(new Counter("k", 1, "old", null));
  }

  private static final Change<Counter> COUNT =
      new Change<>() {
        @Override
        public <S extends UpdateSteps<Counter, S>> S on(S update) {
          return update.increment(Counter::count, 1).append(Counter::log, "x");
        }
      };

  private static final Change<Counter> SET =
      new Change<>() {
        @Override
        public <S extends UpdateSteps<Counter, S>> S on(S update) {
          return update.set(Counter::text, "new");
        }
      };

  private static final Change<Counter> SET_ONCE =
      new Change<>() {
        @Override
        public <S extends UpdateSteps<Counter, S>> S on(S update) {
          return update.set(Counter::text, "new").when(attribute(Counter::text).eq("old"));
        }
      };

  private static final Change<Counter> SWAP =
      new Change<>() {
        @Override
        public <S extends UpdateSteps<Counter, S>> S on(S update) {
          return update.set(Counter::text, "new").returning(ReturnItem.OLD);
        }
      };

  private static final Change<Guarded> RAISE =
      new Change<>() {
        @Override
        public <S extends UpdateSteps<Guarded, S>> S on(S update) {
          return update.set(Guarded::text, "new");
        }
      };

  @ParameterizedTest
  @EnumSource
  void countsOnceAndSaysThatItDoesNotKnow(Way way) {
    store();
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(send(way, Counter.class, COUNT)).isInstanceOf(Unknown.class);
    assertThat(FAULTS.applied("UpdateItem")).isEqualTo(1);
    assertThat(stored()).isEqualTo(new Counter("k", 2, "old", List.of("x")));
  }

  @ParameterizedTest
  @EnumSource
  void repeatsWhatMayBeAppliedTwice(Way way) {
    store();
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(send(way, Counter.class, SET)).isInstanceOf(Applied.class);
    assertThat(FAULTS.applied("UpdateItem")).isEqualTo(2);
    assertThat(stored().text()).isEqualTo("new");
  }

  @ParameterizedTest
  @EnumSource
  void refusalOfItsOwnWorkIsNoConflict(Way way) {
    store();
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(send(way, Counter.class, SET_ONCE)).isInstanceOf(Unknown.class);
    assertThat(FAULTS.applied("UpdateItem")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void neverGivesItsOwnWorkAsTheOldItem(Way way) {
    store();
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(send(way, Counter.class, SWAP)).isInstanceOf(Unknown.class);
    FAULTS.clear();
    store();
    assertThat(send(way, Counter.class, SWAP).orElseThrow().orElseThrow().text()).isEqualTo("old");
  }

  @ParameterizedTest
  @EnumSource
  void raisesAVersionOnceAndFindsItsToken(Way way) {
    clean.table(Guarded.class).deleteByKey("k");
    clean.table(Guarded.class).insert(new Guarded("k", "old", null));
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(send(way, Guarded.class, RAISE)).isInstanceOf(Applied.class);
    assertThat(FAULTS.applied("UpdateItem")).isEqualTo(1);
    assertThat(clean.table(Guarded.class).getConsistently("k"))
        .contains(new Guarded("k", "new", 2L));
  }
}
