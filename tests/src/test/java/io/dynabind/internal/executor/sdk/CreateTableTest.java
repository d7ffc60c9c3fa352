package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TableClass;
import io.dynabind.annotation.Tag;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DeleteTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.DescribeTimeToLive;
import io.dynabind.operation.Operation;
import io.dynabind.operation.UpdateTimeToLive;
import io.dynabind.schema.TableDefinition;
import io.dynabind.test.LocalDynamoDb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The requests that are made of annotated entities equal requests written by hand, and DynamoDB
 * Local accepts each. Accepting is not confirming; this is what it says of a table afterwards:
 *
 * <table>
 * <caption>What DynamoDB Local confirms</caption>
 * <tr><th>part of the request</th><th>in its description of the table</th></tr>
 * <tr><td>keys, attribute definitions, indexes, projections</td><td>as requested</td></tr>
 * <tr><td>provisioned and on-demand throughput</td><td>as requested</td></tr>
 * <tr><td>stream, deletion protection</td><td>as requested</td></tr>
 * <tr><td>time to live</td><td>as requested, by calls of its own</td></tr>
 * <tr><td>table class</td><td>nothing</td></tr>
 * <tr><td>warm throughput</td><td>nothing</td></tr>
 * <tr><td>encryption</td><td>nothing; the key need not exist</td></tr>
 * <tr><td>tags</td><td>nothing; it cannot list them either</td></tr>
 * </table>
 */
@SuppressWarnings("unchecked") // the SDK's builders take their consumers as generic varargs
final class CreateTableTest {

  private static DynamoDbClient client;
  private static SdkExecutor executor;

  private final List<String> created = new ArrayList<>();

  @BeforeAll
  static void connect() {
    client = LocalDynamoDb.shared().client();
    executor = new SdkExecutor(client, null);
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @AfterEach
  void deleteTables() {
    for (String table : created) {
      client.updateTable(t -> t.tableName(table).deletionProtectionEnabled(false));
      Answer answer = execute(new DeleteTable("test", table));
      assertThat(answer.table().name()).isEqualTo(table);
    }
  }

  private static Answer execute(Operation operation) {
    Attempt attempt = executor.prepare(operation, CallOptions.DEFAULT).attempt();
    assertThat(attempt).as(operation.toString()).isInstanceOf(Attempt.Answered.class);
    return ((Attempt.Answered) attempt).answer();
  }

  private static TableDefinition define(Class<?> entity) {
    return TableDefinition.of(
        Entities.codec(entity), entity.getSimpleName() + "-" + UUID.randomUUID());
  }

  /** Compares with the request written by hand, sends it, and gives the server's description. */
  private TableDescription create(TableDefinition table, CreateTableRequest.Builder byHand) {
    CreateTable create = new CreateTable("test", table);
    assertThat(SdkExecutor.request(create, CallOptions.DEFAULT))
        .isEqualTo(byHand.tableName(table.name()).build());

    execute(create);

    created.add(table.name());
    assertThat(execute(new DescribeTable("test", table.name())).table().isUsable()).isTrue();
    return client.describeTable(t -> t.tableName(table.name())).table();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  private static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }

  private static CreateTableRequest.Builder onDemand() {
    return CreateTableRequest.builder().billingMode(BillingMode.PAY_PER_REQUEST);
  }

  private static CreateTableRequest.Builder onDemandById() {
    return onDemand()
        .attributeDefinitions(attribute("id", ScalarAttributeType.S))
        .keySchema(hash("id"));
  }

  @Test
  void createsAHashKey() {
    @Table
    record Simple(@HashKey String id) {}

    TableDescription live = create(define(Simple.class), onDemandById());

    assertThat(live.keySchema()).containsExactly(hash("id"));
    assertThat(live.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void createsKeysOfNumbersAndBinaries() {
    @Table
    record Reading(@HashKey byte[] sensor, @RangeKey long tick) {}

    TableDescription live =
        create(
            define(Reading.class),
            onDemand()
                .attributeDefinitions(
                    attribute("sensor", ScalarAttributeType.B),
                    attribute("tick", ScalarAttributeType.N))
                .keySchema(hash("sensor"), range("tick")));

    assertThat(live.attributeDefinitions())
        .containsExactlyInAnyOrder(
            attribute("sensor", ScalarAttributeType.B), attribute("tick", ScalarAttributeType.N));
  }

  @Test
  void createsAGlobalIndexOfTwoAndThreeAttributes() {
    @Table
    @GlobalIndex(
        name = "byPlace",
        hashKey = {"country", "city"},
        rangeKey = {"year", "month", "id"})
    record Visit(
        @HashKey String id, String country, String city, int year, int month, String note) {}

    TableDescription live =
        create(
            define(Visit.class),
            onDemand()
                .attributeDefinitions(
                    attribute("id", ScalarAttributeType.S),
                    attribute("country", ScalarAttributeType.S),
                    attribute("city", ScalarAttributeType.S),
                    attribute("year", ScalarAttributeType.N),
                    attribute("month", ScalarAttributeType.N))
                .keySchema(hash("id"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("byPlace")
                            .keySchema(
                                hash("country"),
                                hash("city"),
                                range("year"),
                                range("month"),
                                range("id"))
                            .projection(p -> p.projectionType(ProjectionType.ALL))));

    assertThat(live.globalSecondaryIndexes().get(0).keySchema())
        .containsExactly(hash("country"), hash("city"), range("year"), range("month"), range("id"));
  }

  @Test
  void createsProvisionedThroughput() {
    @Table(billing = Billing.PROVISIONED, throughput = @Throughput(read = 5, write = 3))
    @GlobalIndex(name = "byOwner", hashKey = "owner", throughput = @Throughput(read = 2, write = 1))
    record Account(@HashKey String id, String owner) {}

    TableDescription live =
        create(
            define(Account.class),
            CreateTableRequest.builder()
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(3L))
                .attributeDefinitions(
                    attribute("id", ScalarAttributeType.S),
                    attribute("owner", ScalarAttributeType.S))
                .keySchema(hash("id"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("byOwner")
                            .keySchema(hash("owner"))
                            .projection(p -> p.projectionType(ProjectionType.ALL))
                            .provisionedThroughput(
                                t -> t.readCapacityUnits(2L).writeCapacityUnits(1L))));

    assertThat(live.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(live.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(2);
  }

  @Test
  void createsACeilingOnDemand() {
    @Table(throughput = @Throughput(read = 40, write = 20))
    @GlobalIndex(name = "byOwner", hashKey = "owner", throughput = @Throughput(read = 8, write = 4))
    record Account(@HashKey String id, String owner) {}

    TableDescription live =
        create(
            define(Account.class),
            onDemand()
                .onDemandThroughput(t -> t.maxReadRequestUnits(40L).maxWriteRequestUnits(20L))
                .attributeDefinitions(
                    attribute("id", ScalarAttributeType.S),
                    attribute("owner", ScalarAttributeType.S))
                .keySchema(hash("id"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("byOwner")
                            .keySchema(hash("owner"))
                            .projection(p -> p.projectionType(ProjectionType.ALL))
                            .onDemandThroughput(
                                t -> t.maxReadRequestUnits(8L).maxWriteRequestUnits(4L))));

    assertThat(live.onDemandThroughput().maxReadRequestUnits()).isEqualTo(40);
    assertThat(live.onDemandThroughput().maxWriteRequestUnits()).isEqualTo(20);
  }

  /** DynamoDB takes one ceiling without the other; DynamoDB Local wants both on an index. */
  @Test
  void leavesACeilingOutThatIsNotSet() {
    @Table(throughput = @Throughput(read = 40))
    @GlobalIndex(name = "byOwner", hashKey = "owner", throughput = @Throughput(write = 10))
    record Account(@HashKey String id, String owner) {}
    CreateTable create = new CreateTable("test", define(Account.class));

    CreateTableRequest request =
        (CreateTableRequest) SdkExecutor.request(create, CallOptions.DEFAULT);

    assertThat(request.onDemandThroughput())
        .isEqualTo(OnDemandThroughput.builder().maxReadRequestUnits(40L).build());
    assertThat(request.globalSecondaryIndexes().get(0).onDemandThroughput())
        .isEqualTo(OnDemandThroughput.builder().maxWriteRequestUnits(10L).build());
  }

  @Test
  void createsAStream() {
    @Table(stream = Stream.NEW_AND_OLD_IMAGES)
    record Event(@HashKey String id) {}

    TableDescription live =
        create(
            define(Event.class),
            onDemandById()
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));

    assertThat(live.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void createsIndexesOfBothKindsWithAllProjections() {
    @Table
    @LocalIndex(name = "byPrice", rangeKey = "price")
    @LocalIndex(name = "byStock", rangeKey = "stock", projection = Projection.KEYS_ONLY)
    @GlobalIndex(
        name = "byMaker",
        hashKey = "maker",
        rangeKey = "price",
        projection = Projection.INCLUDE,
        include = {"title", "stock"})
    @GlobalIndex(name = "byTitle", hashKey = "title", projection = Projection.KEYS_ONLY)
    record Ware(
        @HashKey String shop,
        @RangeKey String id,
        long price,
        int stock,
        String maker,
        String title) {}

    TableDescription live =
        create(
            define(Ware.class),
            onDemand()
                .attributeDefinitions(
                    attribute("shop", ScalarAttributeType.S),
                    attribute("id", ScalarAttributeType.S),
                    attribute("maker", ScalarAttributeType.S),
                    attribute("price", ScalarAttributeType.N),
                    attribute("title", ScalarAttributeType.S),
                    attribute("stock", ScalarAttributeType.N))
                .keySchema(hash("shop"), range("id"))
                .localSecondaryIndexes(
                    i ->
                        i.indexName("byPrice")
                            .keySchema(hash("shop"), range("price"))
                            .projection(p -> p.projectionType(ProjectionType.ALL)),
                    i ->
                        i.indexName("byStock")
                            .keySchema(hash("shop"), range("stock"))
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("byMaker")
                            .keySchema(hash("maker"), range("price"))
                            .projection(
                                p ->
                                    p.projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes("title", "stock")),
                    i ->
                        i.indexName("byTitle")
                            .keySchema(hash("title"))
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))));

    assertThat(live.globalSecondaryIndexes()).hasSize(2);
    assertThat(live.localSecondaryIndexes()).hasSize(2);
    assertThat(
            live.globalSecondaryIndexes().stream()
                .filter(i -> i.indexName().equals("byMaker"))
                .findFirst()
                .orElseThrow()
                .projection()
                .nonKeyAttributes())
        .containsExactlyInAnyOrder("title", "stock");
  }

  @Test
  void leavesTheTimeToLiveToACallOfItsOwn() {
    @Table
    record Session(@HashKey String id, @TimeToLive Instant expires) {}
    TableDefinition table = define(Session.class);
    create(table, onDemandById());
    DescribeTimeToLive describe = new DescribeTimeToLive("test", table.name());
    assertThat(execute(describe).timeToLive()).isNull();

    execute(new UpdateTimeToLive("test", table.name(), table.timeToLive()));

    assertThat(table.timeToLive()).isEqualTo("expires");
    assertThat(execute(describe).timeToLive()).isEqualTo("expires");
  }

  @Test
  void sendsWhatIsNotConfirmed() {
    @Table(
        throughput = @Throughput(warmRead = 13_000, warmWrite = 5_000),
        encryption = Encryption.KMS_KEY,
        kmsKey = "alias/notes",
        tags = {@Tag(key = "team", value = "blue"), @Tag(key = "empty")})
    record Secret(@HashKey String id) {}

    // accepted, and nothing of it described: what is sent is all that can be checked here
    create(
        define(Secret.class),
        onDemandById()
            .warmThroughput(w -> w.readUnitsPerSecond(13_000L).writeUnitsPerSecond(5_000L))
            .sseSpecification(
                s -> s.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId("alias/notes"))
            .tags(t -> t.key("team").value("blue"), t -> t.key("empty").value("")));
  }

  @Test
  void createsAProtectedTableOfRareAccess() {
    @Table(deletionProtection = true, tableClass = TableClass.STANDARD_INFREQUENT_ACCESS)
    record Archive(@HashKey String id) {}

    TableDescription live =
        create(
            define(Archive.class),
            onDemandById()
                .deletionProtectionEnabled(true)
                .tableClass(
                    software.amazon.awssdk.services.dynamodb.model.TableClass
                        .STANDARD_INFREQUENT_ACCESS));

    assertThat(live.deletionProtectionEnabled()).isTrue();
  }
}
