package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Rejected;
import io.dynabind.table.EntityTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class InMemoryDynamoDbTest {

  @Table("memory-orders")
  @GlobalIndex(name = "byCustomer", hashKey = "customer")
  record Order(
      @HashKey String id,
      @Nullable String customer,
      @Nullable BigDecimal total,
      @Nullable Set<String> tags,
      @TimeToLive @Nullable Instant until,
      @Version @Nullable Long version) {

    static Order of(String id) {
      return new Order(id, "ann", new BigDecimal("12.30"), Set.of("a", "b"), null, null);
    }

    Order costing(String newTotal) {
      return new Order(id, customer, new BigDecimal(newTotal), tags, until, version);
    }
  }

  /** A clock that tests put forward. */
  static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    void forward(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hand clock = new Hand();
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb(clock);

  private Dynabind dynabind() {
    return Dynabind.builder()
        .client(memory.client())
        .asyncClient(memory.asyncClient())
        .entities(Order.class)
        .build();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  @Test
  void dynabindWorksOnIt() {
    try (Dynabind dynabind = dynabind()) {
      EntityTable<Order> table = dynabind.table(Order.class);
      table.create();
      Order first = table.insert(Order.of("o-1"));
      Order second = table.async().update(first.costing("1")).join();

      assertThat(table.attempt().insert(Order.of("o-1"))).isInstanceOf(Rejected.class);
      assertThat(table.attempt().put(first)).isInstanceOf(Rejected.class);
      assertThat(table.getConsistently("o-1")).contains(second);
      assertThat(table.async().get("o-1").join()).contains(second);
      assertThat(second.version()).isEqualTo(2);
      assertThat(second.total()).isEqualByComparingTo("1");
      assertThat(table.scan().list()).containsExactly(second);
      assertThat(table.attempt().delete(second)).isInstanceOf(Applied.class);
      assertThat(table.get("o-1")).isEmpty();
      table.deleteTable();
    }
  }

  @Test
  void tablesAreDescribedAsTheyWereCreated() {
    try (Dynabind dynabind = dynabind();
        DynamoDbClient client = memory.client()) {
      dynabind.table(Order.class).create();
      var described = client.describeTable(r -> r.tableName("memory-orders")).table();

      assertThat(described.tableStatusAsString()).isEqualTo("ACTIVE");
      assertThat(described.globalSecondaryIndexes())
          .extracting(index -> index.indexName() + " " + index.indexStatusAsString())
          .containsExactly("byCustomer ACTIVE");
      assertThat(described.creationDateTime()).isEqualTo(clock.instant());
      assertThat(client.listTables().tableNames()).containsExactly("memory-orders");
      assertThat(
              client
                  .describeTimeToLive(r -> r.tableName("memory-orders"))
                  .timeToLiveDescription()
                  .attributeName())
          .isEqualTo("until");
      assertThatThrownBy(() -> dynabind.table(Order.class).create())
          .hasRootCauseInstanceOf(ResourceInUseException.class);
    }
    try (DynamoDbClient client = memory.client()) {
      client.deleteTable(r -> r.tableName("memory-orders"));
      assertThatThrownBy(() -> client.getItem(r -> r.tableName("memory-orders").key(key("x"))))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  private static TransactWriteItemsRequest increment(String token, String by) {
    TransactWriteItem action =
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName("memory-orders")
                        .key(key("o-1"))
                        .updateExpression("ADD total :by")
                        .expressionAttributeValues(Map.of(":by", AttributeValue.fromN(by))))
            .build();
    return TransactWriteItemsRequest.builder()
        .clientRequestToken(token)
        .transactItems(action)
        .build();
  }

  @Test
  void aTokenCountsForTenMinutes() {
    try (Dynabind dynabind = dynabind();
        DynamoDbClient client = memory.client()) {
      EntityTable<Order> table = dynabind.table(Order.class);
      table.create();
      client.transactWriteItems(increment("t", "1"));
      clock.forward(Duration.ofMinutes(9));
      client.transactWriteItems(increment("t", "1"));
      assertThat(table.get("o-1").orElseThrow().total()).isEqualTo(BigDecimal.ONE);
      assertThatThrownBy(() -> client.transactWriteItems(increment("t", "2")))
          .isInstanceOf(IdempotentParameterMismatchException.class);

      clock.forward(Duration.ofMinutes(1));
      client.transactWriteItems(increment("t", "1"));
      assertThat(table.get("o-1").orElseThrow().total()).isEqualTo(BigDecimal.valueOf(2));
    }
  }

  @Test
  void aTransactionIsAllOrNothingAndNamesNoItemTwice() {
    try (Dynabind dynabind = dynabind();
        DynamoDbClient client = memory.client()) {
      dynabind.table(Order.class).create();
      TransactWriteItem put =
          TransactWriteItem.builder()
              .put(
                  p ->
                      p.tableName("memory-orders")
                          .item(key("new"))
                          .conditionExpression("attribute_not_exists(id)"))
              .build();
      TransactWriteItem check =
          TransactWriteItem.builder()
              .conditionCheck(
                  c ->
                      c.tableName("memory-orders")
                          .key(key("old"))
                          .conditionExpression("attribute_exists(id)"))
              .build();
      assertThatThrownBy(() -> client.transactWriteItems(r -> r.transactItems(put, check)))
          .isInstanceOfSatisfying(
              TransactionCanceledException.class,
              e ->
                  assertThat(e.cancellationReasons())
                      .extracting(reason -> reason.code())
                      .containsExactly("None", "ConditionalCheckFailed"));
      assertThat(client.scan(r -> r.tableName("memory-orders")).count()).isZero();
      assertThatThrownBy(() -> client.transactWriteItems(r -> r.transactItems(put, put)))
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("multiple operations on one item");
    }
  }

  @Test
  void capacityIsCountedByBytes() {
    try (Dynabind dynabind = dynabind();
        DynamoDbClient client = memory.client()) {
      dynabind.table(Order.class).create();
      Map<String, AttributeValue> item =
          Map.of("id", AttributeValue.fromS("x"), "text", AttributeValue.fromS("y".repeat(5000)));
      var put =
          client.putItem(
              r ->
                  r.tableName("memory-orders")
                      .item(item)
                      .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
      var read =
          client.batchGetItem(
              r ->
                  r.requestItems(
                          Map.of(
                              "memory-orders",
                              KeysAndAttributes.builder().keys(List.of(key("x"))).build()))
                      .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

      assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(5);
      assertThat(read.consumedCapacity().get(0).capacityUnits()).isEqualTo(1);
      assertThat(read.responses().get("memory-orders")).containsExactly(item);
    }
  }

  @Test
  void segmentsOfAScanAreTheTable() {
    try (Dynabind dynabind = dynabind();
        DynamoDbClient client = memory.client()) {
      EntityTable<Order> table = dynabind.table(Order.class);
      table.create();
      for (int i = 0; i < 20; i++) {
        table.insert(Order.of("o-" + i));
      }
      int one = client.scan(r -> r.tableName("memory-orders").totalSegments(2).segment(0)).count();
      int two = client.scan(r -> r.tableName("memory-orders").totalSegments(2).segment(1)).count();

      assertThat(one).isBetween(1, 19);
      assertThat(one + two).isEqualTo(20);
    }
  }

  @Test
  void saysWhatItDoesNotKnow() {
    try (DynamoDbClient client = memory.client()) {
      assertThatThrownBy(client::listBackups)
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("Not known in memory: ListBackups");
    }
  }

  /** Every fault that a put can meet, on clients of both kinds. */
  @ParameterizedTest
  @EnumSource
  void theFaultClientWrapsIt(Fault fault) {
    if (!fault.fits("PutItem")) {
      return;
    }
    FaultClient faults = new FaultClient();
    try (Dynabind dynabind = dynabind();
        DynamoDbClient clean = memory.client();
        DynamoDbClient client =
            DynamoDbClient.builder()
                .endpointOverride(memory.endpoint())
                .region(memory.region())
                .credentialsProvider(memory.credentials())
                .httpClient(faults.wrap(memory.httpClient()))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        DynamoDbAsyncClient asyncClient =
            DynamoDbAsyncClient.builder()
                .endpointOverride(memory.endpoint())
                .region(memory.region())
                .credentialsProvider(memory.credentials())
                .httpClient(faults.wrap(memory.asyncHttpClient()))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
      dynabind.table(Order.class).create();
      faults.fault("PutItem", fault, 2);
      boolean fails = fault != Fault.NONE;

      assertThat(fails(() -> client.putItem(r -> r.tableName("memory-orders").item(key("1")))))
          .isEqualTo(fails);
      assertThat(
              fails(
                  () ->
                      asyncClient.putItem(r -> r.tableName("memory-orders").item(key("2"))).join()))
          .isEqualTo(fails);
      assertThat(clean.scan(r -> r.tableName("memory-orders")).count())
          .isEqualTo(fault.reachesServer() ? 2 : 0);
      assertThat(faults.applied("PutItem")).isEqualTo(fault.reachesServer() ? 2 : 0);
    }
  }

  private static boolean fails(Runnable call) {
    try {
      call.run();
      return false;
    } catch (SdkException e) {
      return true;
    } catch (CompletionException e) {
      return e.getCause() instanceof SdkException;
    }
  }

  @Test
  void aBuiltDynabindMeetsFaultsInMemory() {
    FaultClient faults = new FaultClient();
    try (Dynabind clean = dynabind();
        Dynabind dynabind =
            Dynabind.builder()
                .endpoint(memory.endpoint())
                .region(memory.region())
                .credentials(memory.credentials())
                .httpClient(faults.wrap(memory.httpClient()))
                .entities(Order.class)
                .build()) {
      clean.table(Order.class).create();
      faults.loseAnswer("PutItem", 1);

      assertThat(dynabind.table(Order.class).attempt().insert(Order.of("o-1")))
          .isInstanceOf(Applied.class);
      assertThat(clean.table(Order.class).get("o-1")).isPresent();
      assertThat(faults.applied("PutItem")).isOne();
      assertThat(faults.exchanges())
          .extracting(Exchange::fault)
          .containsExactlyElementsOf(List.of(Fault.ANSWER_LOST, Fault.NONE));
    }
  }
}
