package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What clients see of each fault, beside what the table then holds. */
final class FaultsTest {

  private static final String TABLE = "faults-" + UUID.randomUUID();
  private static final FaultClient FAULTS = new FaultClient(7);

  private static DynamoDbClient clean;
  private static DynamoDbClient client;
  private static DynamoDbAsyncClient asyncClient;

  /** The two kinds of clients, which every rule holds for. */
  enum Kit {
    SYNC,
    ASYNC
  }

  @BeforeAll
  static void connect() {
    clean = LocalDynamoDb.shared().client();
    client =
        on(DynamoDbClient.builder()).httpClient(FAULTS.wrap(Apache5HttpClient.create())).build();
    asyncClient =
        on(DynamoDbAsyncClient.builder())
            .httpClient(FAULTS.wrap(NettyNioAsyncHttpClient.create()))
            .build();
    clean.createTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("id"), attribute("line"))
                .keySchema(key("id", KeyType.HASH), key("line", KeyType.RANGE)));
  }

  private static <B extends DynamoDbBaseClientBuilder<B, ?>> B on(B builder) {
    LocalDynamoDb local = LocalDynamoDb.shared();
    return builder
        .endpointOverride(local.endpoint())
        .region(local.region())
        .credentialsProvider(local.credentials())
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @AfterAll
  static void disconnect() {
    clean.deleteTable(r -> r.tableName(TABLE));
    clean.close();
    client.close();
    asyncClient.close();
  }

  @BeforeEach
  void mend() {
    FAULTS.clear();
  }

  private static Map<String, AttributeValue> item(String id, int line) {
    return Map.of(
        "id",
        AttributeValue.fromS(id),
        "line",
        AttributeValue.fromS(String.format("%03d", line)),
        "text",
        AttributeValue.fromS("text " + line));
  }

  private static int stored(String id) {
    return clean.query(all(id)).count();
  }

  private static QueryRequest all(String id) {
    return QueryRequest.builder()
        .tableName(TABLE)
        .consistentRead(true)
        .keyConditionExpression("id = :id")
        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id)))
        .build();
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Throwable put(Kit kit, String id) {
    PutItemRequest put = PutItemRequest.builder().tableName(TABLE).item(item(id, 1)).build();
    return catchThrowable(
        () -> {
          if (kit == Kit.SYNC) {
            client.putItem(put);
          } else {
            join(asyncClient.putItem(put));
          }
        });
  }

  private static Throwable transact(Kit kit, String id) {
    List<TransactWriteItem> actions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Put put = Put.builder().tableName(TABLE).item(item(id, i)).build();
      actions.add(TransactWriteItem.builder().put(put).build());
    }
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(actions).build();
    return catchThrowable(
        () -> {
          if (kit == Kit.SYNC) {
            client.transactWriteItems(request);
          } else {
            join(asyncClient.transactWriteItems(request));
          }
        });
  }

  static List<Object[]> cells() {
    List<Object[]> cells = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      for (Kit kit : Kit.values()) {
        if (fault.fits("PutItem")) {
          cells.add(new Object[] {fault, kit});
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theServerDidWhatTheExchangeSays(Fault fault, Kit kit) {
    String id = UUID.randomUUID().toString();
    FAULTS.fault("PutItem", fault, 1);

    Throwable thrown = put(kit, id);

    assertThat(thrown == null).isEqualTo(fault == Fault.NONE);
    assertThat(stored(id)).isEqualTo(fault.reachesServer() ? 1 : 0);
    assertThat(FAULTS.exchanges())
        .extracting(Exchange::number, Exchange::action, Exchange::fault)
        .containsExactly(tuple(FAULTS.exchanges().get(0).number(), "PutItem", fault));
    Exchange exchange = FAULTS.exchanges().get(0);
    assertThat(exchange.isSent()).isEqualTo(fault.reachesServer());
    assertThat(exchange.isApplied()).isEqualTo(fault.reachesServer());
    assertThat(exchange.isUndecided()).isFalse();
    assertThat(exchange.status()).isEqualTo(fault.reachesServer() ? 200 : 0);
    assertThat(exchange.request()).contains(id);
    assertThat(exchange.invocation()).isNotEmpty();
    if (fault.reachesServer()) {
      assertThat(exchange.forwarded()).contains(exchange.request());
      assertThat(exchange.answer()).contains("{}");
    } else {
      assertThat(exchange.forwarded()).isEmpty();
      assertThat(exchange.answer()).isEmpty();
    }
    assertThat(exchange.told())
        .isEqualTo(thrown instanceof AwsServiceException e ? e.statusCode() : toldOf(fault));
    assertThat(put(kit, id)).isNull();
  }

  /** Of answers of success that arrive, but not as they were. */
  private static int toldOf(Fault fault) {
    return switch (fault) {
      case NONE, ANSWER_RESET, ANSWER_TRUNCATED, ANSWER_CORRUPTED -> 200;
      default -> 0;
    };
  }

  private static void assertFails(Kit kit, Fault fault, Class<?> root, Class<?> type) {
    FAULTS.fault("PutItem", fault, 1);
    Throwable thrown = put(kit, "x");
    assertThat(thrown).as("%s", fault).isInstanceOf(type);
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    assertThat(cause).isInstanceOf(root);
  }

  @ParameterizedTest
  @EnumSource
  void connectionsFailAsTheAwsClientReportsIt(Kit kit) {
    assertFails(kit, Fault.CONNECTION_REFUSED, ConnectException.class, SdkClientException.class);
    assertFails(kit, Fault.REQUEST_LOST, IOException.class, SdkClientException.class);
    assertFails(
        kit, Fault.REQUEST_TIMED_OUT, SocketTimeoutException.class, SdkClientException.class);
    assertFails(kit, Fault.ANSWER_LOST, IOException.class, SdkClientException.class);
    assertFails(kit, Fault.ANSWER_RESET, IOException.class, SdkClientException.class);
    assertFails(kit, Fault.ANSWER_TRUNCATED, Throwable.class, RuntimeException.class);
    assertFails(
        kit, Fault.ANSWER_CORRUPTED, Crc32MismatchException.class, Crc32MismatchException.class);
    assertFails(
        kit, Fault.ANSWER_TIMED_OUT, SocketTimeoutException.class, SdkClientException.class);
    assertFails(
        kit,
        Fault.ATTEMPT_TIMED_OUT,
        ApiCallAttemptTimeoutException.class,
        ApiCallAttemptTimeoutException.class);
    assertFails(
        kit, Fault.CALL_TIMED_OUT, ApiCallTimeoutException.class, ApiCallTimeoutException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HOT_KEY, TableWriteKeyRangeThroughputExceeded",
    "HOT_KEY_ON_DEMAND, TableWriteKeyRangeThroughputExceeded",
    "TABLE_THROTTLED, TableWriteProvisionedThroughputExceeded",
    "INDEX_THROTTLED, IndexWriteProvisionedThroughputExceeded",
    "ACCOUNT_THROTTLED, TableWriteAccountLimitExceeded",
    "ON_DEMAND_MAXIMUM, TableWriteMaxOnDemandThroughputExceeded",
  })
  void throttlingHasItsTypedReason(Fault fault, String reason) {
    for (Kit kit : Kit.values()) {
      FAULTS.fault("PutItem", fault, 1);

      assertThat(reasons(put(kit, "x")))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.reason()).isEqualTo(reason);
                assertThat(found.resource()).contains(":table/" + TABLE);
              });
    }
  }

  private static List<ThrottlingReason> reasons(Throwable thrown) {
    if (thrown instanceof ThrottlingException e) {
      return e.throttlingReasons();
    }
    if (thrown instanceof RequestLimitExceededException e) {
      return e.throttlingReasons();
    }
    return ((ProvisionedThroughputExceededException) thrown).throttlingReasons();
  }

  @ParameterizedTest
  @EnumSource
  void conflictsRefuseSingleWritesAndCancelTransactions(Kit kit) {
    String id = UUID.randomUUID().toString();
    FAULTS.fault("PutItem", Fault.CONFLICT, 1);
    assertThat(put(kit, id)).isInstanceOf(TransactionConflictException.class);

    FAULTS.fault("TransactWriteItems", Fault.CONFLICT, 1);
    assertThat(codes(transact(kit, id)))
        .containsExactlyInAnyOrder("None", "None", "TransactionConflict");
    FAULTS.fault("TransactWriteItems", Fault.CANCELED_BY_THROTTLING, 1);
    assertThat(codes(transact(kit, id)))
        .containsExactlyInAnyOrder("None", "None", "ThrottlingError");
    assertThat(stored(id)).isZero();

    FAULTS.fault("TransactWriteItems", Fault.TRANSACTION_IN_PROGRESS, 1);
    assertThat(transact(kit, id)).isInstanceOf(TransactionInProgressException.class);
    assertThat(stored(id)).isEqualTo(3);
  }

  private static List<String> codes(Throwable thrown) {
    return ((TransactionCanceledException) thrown)
        .cancellationReasons().stream().map(CancellationReason::code).toList();
  }

  private static BatchWriteItemResponse putAll(Kit kit, Map<String, List<WriteRequest>> writes) {
    return kit == Kit.SYNC
        ? client.batchWriteItem(r -> r.requestItems(writes))
        : join(asyncClient.batchWriteItem(r -> r.requestItems(writes)));
  }

  private static List<WriteRequest> puts(String id, int count) {
    List<WriteRequest> puts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, AttributeValue> item = item(id, i);
      puts.add(WriteRequest.builder().putRequest(p -> p.item(item)).build());
    }
    return puts;
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 1", "SYNC, 2", "SYNC, 25", "ASYNC, 1", "ASYNC, 2", "ASYNC, 25"})
  void unprocessedPutsAreReallyNotApplied(Kit kit, int count) {
    String id = UUID.randomUUID().toString();
    List<WriteRequest> puts = puts(id, count);
    FAULTS.fault("BatchWriteItem", Fault.UNPROCESSED, 1);

    List<WriteRequest> left = putAll(kit, Map.of(TABLE, puts)).unprocessedItems().get(TABLE);

    assertThat(left.size()).isBetween(1, Math.max(1, count - 1));
    assertThat(puts).containsAll(left);
    assertThat(stored(id)).isEqualTo(count - left.size());
    Exchange exchange = FAULTS.exchanges().get(0);
    assertThat(exchange.isSent()).isEqualTo(count > 1);
    left.forEach(
        write -> {
          String line = "\"" + write.putRequest().item().get("line").s() + "\"";
          assertThat(exchange.request()).contains(line);
          assertThat(exchange.forwarded().orElse("")).doesNotContain(line);
        });

    assertThat(putAll(kit, Map.of(TABLE, left)).unprocessedItems()).isEmpty();
    assertThat(stored(id)).isEqualTo(count);
  }

  @ParameterizedTest
  @EnumSource
  void unprocessedKeysAreReallyNotRead(Kit kit) {
    String id = UUID.randomUUID().toString();
    putAll(Kit.SYNC, Map.of(TABLE, puts(id, 20)));
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      keys.add(Map.of("id", AttributeValue.fromS(id), "line", item(id, i).get("line")));
    }
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems(
                Map.of(TABLE, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
            .build();
    FAULTS.fault("BatchGetItem", Fault.UNPROCESSED, 1);

    BatchGetItemResponse first = getAll(kit, request);
    KeysAndAttributes left = first.unprocessedKeys().get(TABLE);
    assertThat(left.consistentRead()).isTrue();
    assertThat(left.keys()).hasSizeBetween(1, 19);
    assertThat(first.responses().get(TABLE)).hasSize(20 - left.keys().size());

    BatchGetItemResponse second =
        getAll(kit, request.toBuilder().requestItems(first.unprocessedKeys()).build());
    assertThat(second.unprocessedKeys()).isEmpty();
    Set<Object> all = new HashSet<>(first.responses().get(TABLE));
    all.addAll(second.responses().get(TABLE));
    assertThat(all).hasSize(20);
  }

  private static BatchGetItemResponse getAll(Kit kit, BatchGetItemRequest request) {
    return kit == Kit.SYNC ? client.batchGetItem(request) : join(asyncClient.batchGetItem(request));
  }

  @ParameterizedTest
  @EnumSource
  void emptyPagesLoseAndRepeatNothing(Kit kit) {
    String id = UUID.randomUUID().toString();
    putAll(Kit.SYNC, Map.of(TABLE, puts(id, 9)));
    FAULTS.plan(FaultPlan.random(3, 0.5, Fault.EMPTY_PAGE));

    List<String> lines = new ArrayList<>();
    int empty = 0;
    Map<String, AttributeValue> start = null;
    do {
      QueryRequest page = all(id).toBuilder().limit(2).exclusiveStartKey(start).build();
      var answer = kit == Kit.SYNC ? client.query(page) : join(asyncClient.query(page));
      answer.items().forEach(item -> lines.add(item.get("line").s()));
      start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null;
      empty += answer.count() == 0 && start != null ? 1 : 0;
    } while (start != null);

    assertThat(lines)
        .containsExactly("000", "001", "002", "003", "004", "005", "006", "007", "008");
    assertThat(empty).isPositive();
  }

  @Test
  void emptyPagesOfScansLoseAndRepeatNothing() {
    String id = UUID.randomUUID().toString();
    putAll(Kit.SYNC, Map.of(TABLE, puts(id, 7)));
    FAULTS.fault("Scan", Fault.EMPTY_PAGE, 3);
    ScanRequest scan = ScanRequest.builder().tableName(TABLE).build();

    List<Integer> counts = new ArrayList<>();
    Set<Object> found = new HashSet<>();
    client
        .scanPaginator(scan)
        .forEach(
            page -> {
              counts.add(page.count());
              page.items().stream()
                  .filter(item -> item.get("id").s().equals(id))
                  .forEach(item -> assertThat(found.add(item)).isTrue());
            });

    assertThat(counts).hasSize(4).startsWith(0, 0, 0);
    assertThat(found).hasSize(7);
  }

  @Test
  void plansCountAndCombine() {
    FaultPlan plan =
        FaultPlan.nth("PutItem", 2, Fault.ANSWER_LOST)
            .and(FaultPlan.first("PutItem", Fault.REQUEST_LOST, Fault.SERVER_ERROR))
            .and(FaultPlan.first("Query", Fault.EMPTY_PAGE).on("Scan"));

    assertThat(plan.next("PutItem", "{}")).isEqualTo(Fault.REQUEST_LOST);
    assertThat(plan.next("PutItem", "{}")).isEqualTo(Fault.ANSWER_LOST);
    assertThat(plan.next("PutItem", "{}")).isEqualTo(Fault.NONE);
    assertThat(plan.next("Query", "{}")).isEqualTo(Fault.NONE);
  }

  @Test
  void randomPlansAreSeededAndFit() {
    FaultPlan one = FaultPlan.random(5, 0.3, Fault.values());
    FaultPlan two = FaultPlan.random(5, 0.3, Fault.values());
    Set<Fault> met = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String action = List.of("GetItem", "Query", "BatchWriteItem", "CreateTable").get(i % 4);
      Fault fault = one.next(action, "");
      assertThat(two.next(action, "")).isEqualTo(fault);
      assertThat(fault.fits(action)).isTrue();
      assertThat(action.equals("CreateTable") && fault != Fault.NONE).isFalse();
      met.add(fault);
    }
    assertThat(met).hasSizeGreaterThan(15).contains(Fault.UNPROCESSED, Fault.EMPTY_PAGE);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FAULTS.fault("PutItem", Fault.EMPTY_PAGE, 1))
        .withMessage("EMPTY_PAGE does not happen to PutItem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.nth("GetItem", 1, Fault.UNPROCESSED))
        .withMessage("UNPROCESSED does not happen to GetItem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.nth("GetItem", 0, Fault.NONE))
        .withMessage("Requests are counted from 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.random(1, 1.1))
        .withMessage("A rate is from 0 to 1, not 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.random(1, 1, new Fault[0]))
        .withMessage("A random plan needs at least one fault");
  }

  @Test
  void observersSeeWhatIsNotRemembered() {
    List<Exchange> seen = new ArrayList<>();
    FaultClient faults = new FaultClient().observe(seen::add).remember(1);
    try (DynamoDbClient observed =
        on(DynamoDbClient.builder()).httpClient(faults.wrap(Apache5HttpClient.create())).build()) {
      observed.listTables();
      observed.listTables();
    }
    assertThat(seen).extracting(Exchange::number).containsExactly(1L, 2L);
    assertThat(faults.exchanges()).containsExactly(seen.get(1));
  }
}
