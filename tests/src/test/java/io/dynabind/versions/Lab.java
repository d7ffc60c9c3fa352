package io.dynabind.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A server, a client of it that works, and clients that break. */
final class Lab implements AutoCloseable {

  /** Whose clients send. */
  enum Side {
    BUILT,
    GIVEN
  }

  private static final int USES_UNTIL_GENERATED = 20;

  /** A slow machine is no reason to give up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final FaultClient faults = new FaultClient().remember(0);
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final TableNames names = TableNames.suffix("-" + UUID.randomUUID());
  private final Class<?>[] entities;
  private final URI endpoint;
  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;
  private final SdkAsyncHttpClient asyncHttp;
  private final Dynabind clean;

  private Lab(
      SdkHttpClient http,
      SdkAsyncHttpClient asyncHttp,
      URI endpoint,
      Region region,
      AwsCredentialsProvider credentials,
      Class<?>... entities) {
    this.http = closed(http);
    this.asyncHttp = closed(asyncHttp);
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
    this.entities = entities;
    this.clean = closed(built(http, asyncHttp));
    for (Class<?> entity : entities) {
      clean.table(entity).create();
    }
  }

  static Lab local(Class<?>... entities) {
    LocalDynamoDb local = LocalDynamoDb.shared();
    return new Lab(
        Apache5HttpClient.create(),
        NettyNioAsyncHttpClient.create(),
        local.endpoint(),
        local.region(),
        local.credentials(),
        entities);
  }

  static Lab memory(Class<?>... entities) {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    return new Lab(
        memory.httpClient(),
        memory.asyncHttpClient(),
        memory.endpoint(),
        memory.region(),
        memory.credentials(),
        entities);
  }

  private <C extends SdkAutoCloseable> C closed(C client) {
    open.push(client::close);
    return client;
  }

  private Dynabind closed(Dynabind dynabind) {
    open.push(dynabind::close);
    return dynabind;
  }

  private Dynabind.Builder builder() {
    return Dynabind.builder().tableNames(names).entities(entities).deadline(PATIENCE);
  }

  private Dynabind built(SdkHttpClient sync, SdkAsyncHttpClient async) {
    return builder()
        .endpoint(endpoint)
        .region(region)
        .credentials(credentials)
        .httpClient(sync)
        .asyncHttpClient(async)
        .build();
  }

  /** Its usual retries, at once and however many there were before. */
  private static RetryStrategy retrying() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .circuitBreakerEnabled(false)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }

  private Dynabind given(SdkHttpClient sync, SdkAsyncHttpClient async) {
    DynamoDbClient client =
        closed(
            DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(sync)
                .overrideConfiguration(o -> o.retryStrategy(retrying()))
                .build());
    DynamoDbAsyncClient asyncClient =
        closed(
            DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(async)
                .overrideConfiguration(o -> o.retryStrategy(retrying()))
                .build());
    return builder().client(client).asyncClient(asyncClient).build();
  }

  Dynabind clean() {
    return clean;
  }

  /** One whose codecs work by reflection still. */
  Dynabind breaking(Side side) {
    SdkHttpClient sync = faults.wrap(http);
    SdkAsyncHttpClient async = faults.wrap(asyncHttp);
    return closed(side == Side.BUILT ? built(sync, async) : given(sync, async));
  }

  /** Uses a codec until it is a generated one. */
  static <T> void generate(EntityTable<T> table, T entity) {
    table.attempt().insert(entity);
    for (int i = 0; i < USES_UNTIL_GENERATED; i++) {
      assertThat(table.getConsistently(entity)).isPresent();
    }
  }

  /**
   * Lets the next request of an action break, and others write before the one after that, of
   * whatever action.
   */
  void script(String action, Fault fault, Runnable others) {
    AtomicInteger broken = new AtomicInteger();
    faults.plan(
        (asked, request) -> {
          if (broken.get() == 0 && asked.equals(action)) {
            broken.set(1);
            return fault;
          }
          if (broken.compareAndSet(1, 2)) {
            others.run();
          }
          return Fault.NONE;
        });
  }

  void mend() {
    faults.plan(FaultPlan.none());
  }

  @Override
  public void close() {
    for (Class<?> entity : entities) {
      clean.table(entity).deleteTable();
    }
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
