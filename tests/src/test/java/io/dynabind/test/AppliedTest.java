package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Under all faults at once, from many threads, the fault client knows what the table will hold. */
final class AppliedTest {

  private static final int THREADS = 8;
  private static final int EACH = 60;

  /** What is beneath the fault client. */
  enum Server {
    LOCAL {
      @Override
      URI endpoint() {
        return LocalDynamoDb.shared().endpoint();
      }

      @Override
      SdkHttpClient http() {
        return Apache5HttpClient.create();
      }

      @Override
      SdkAsyncHttpClient asyncHttp() {
        return NettyNioAsyncHttpClient.create();
      }
    },
    MEMORY {
      private final InMemoryDynamoDb memory = new InMemoryDynamoDb();

      @Override
      URI endpoint() {
        return memory.endpoint();
      }

      @Override
      SdkHttpClient http() {
        return memory.httpClient();
      }

      @Override
      SdkAsyncHttpClient asyncHttp() {
        return memory.asyncHttpClient();
      }
    };

    abstract URI endpoint();

    abstract SdkHttpClient http();

    abstract SdkAsyncHttpClient asyncHttp();

    <B extends DynamoDbBaseClientBuilder<B, ?>> B on(B builder) {
      return builder
          .endpointOverride(endpoint())
          .region(LocalDynamoDb.shared().region())
          .credentialsProvider(LocalDynamoDb.shared().credentials())
          .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTableHoldsWhatWasApplied(Server server) throws Exception {
    String table = "applied-" + UUID.randomUUID();
    AtomicLong observed = new AtomicLong();
    FaultClient faults =
        new FaultClient()
            .plan(FaultPlan.random(42, 0.5, Fault.values()).on("UpdateItem"))
            .observe(exchange -> observed.addAndGet(exchange.isApplied() ? 1 : 0))
            .remember(10);
    try (DynamoDbClient clean =
            server.on(DynamoDbClient.builder()).httpClient(server.http()).build();
        DynamoDbClient client =
            server.on(DynamoDbClient.builder()).httpClient(faults.wrap(server.http())).build();
        DynamoDbAsyncClient asyncClient =
            server
                .on(DynamoDbAsyncClient.builder())
                .httpClient(faults.wrap(server.asyncHttp()))
                .build()) {
      create(clean, table);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        boolean async = i % 2 == 1;
        all.add(threads.submit(() -> increments(client, async ? asyncClient : null, table)));
      }
      long applied = 0;
      for (Future<Long> each : all) {
        applied += each.get();
      }
      threads.shutdown();

      long stored =
          Long.parseLong(
              clean
                  .getItem(r -> r.tableName(table).key(key()).consistentRead(true))
                  .item()
                  .get("n")
                  .n());
      assertThat(observed).hasValue(stored);
      // Answers of success are fewer: some were lost. Of what is lost, nothing was counted twice.
      assertThat(applied).isBetween(1L, stored - 1);
      assertThat(faults.exchanges()).hasSize(10);
      clean.deleteTable(r -> r.tableName(table));
    }
  }

  private static void create(DynamoDbClient client, String table) {
    AttributeDefinition id =
        AttributeDefinition.builder()
            .attributeName("id")
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement hash =
        KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();
    client.createTable(
        r ->
            r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(id)
                .keySchema(hash));
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("id", AttributeValue.fromS("1"));
  }

  /** How many of them were told to have succeeded. */
  private static long increments(
      DynamoDbClient client, DynamoDbAsyncClient asyncClient, String table) {
    UpdateItemRequest increment =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key())
            .updateExpression("ADD n :one")
            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
            .build();
    long told = 0;
    for (int i = 0; i < EACH; i++) {
      try {
        if (asyncClient == null) {
          client.updateItem(increment);
        } else {
          asyncClient.updateItem(increment).join();
        }
        told++;
      } catch (SdkException | CompletionException e) {
        assertThat(Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause))
            .anyMatch(SdkException.class::isInstance);
      }
    }
    return told;
  }

  @Test
  void aSeedRepeatsARun() {
    List<List<Fault>> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      InMemoryDynamoDb memory = new InMemoryDynamoDb();
      FaultClient faults =
          new FaultClient(7).plan(FaultPlan.random(3, 0.5, Fault.values()).on("UpdateItem"));
      try (DynamoDbClient client =
          Server.MEMORY
              .on(DynamoDbClient.builder())
              .httpClient(faults.wrap(memory.httpClient()))
              .build()) {
        create(client, "t");
        increments(client, null, "t");
      }
      runs.add(faults.exchanges().stream().map(Exchange::fault).toList());
    }
    assertThat(runs.get(0)).hasSizeGreaterThan(EACH).isEqualTo(runs.get(1));
  }
}
