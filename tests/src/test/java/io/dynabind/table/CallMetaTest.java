package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.CallMeta;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.WithMeta;
import io.dynabind.test.LocalDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a server says of a call beside its result. */
final class CallMetaTest {

  @Table("meta-tickets")
  @GlobalIndex(name = "byState", hashKey = "state")
  @LocalIndex(name = "byRank", rangeKey = "rank")
  record Ticket(
      @HashKey String queue,
      @RangeKey String id,
      String state,
      int rank,
      @Version @Nullable Long version) {}

  @Table("meta-marks")
  record Mark(@HashKey String id) {}

  private static DynamoDbClient client;
  private static DynamoDbAsyncClient asyncClient;
  private static Dynabind dynabind;
  private static EntityTable<Ticket> tickets;
  private static EntityTable<Mark> marks;

  private final String queue = UUID.randomUUID().toString();

  @BeforeAll
  static void create() {
    client = LocalDynamoDb.shared().client();
    asyncClient = LocalDynamoDb.shared().asyncClient();
    dynabind =
        Dynabind.builder()
            .client(client)
            .asyncClient(asyncClient)
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .entities(Ticket.class, Mark.class)
            .build();
    tickets = dynabind.table(Ticket.class);
    tickets.create();
    marks = dynabind.table(Mark.class);
    marks.create();
  }

  @AfterAll
  static void delete() {
    tickets.deleteTable();
    marks.deleteTable();
    client.close();
    asyncClient.close();
  }

  private Ticket ticket(String id) {
    return new Ticket(queue, id, "open-" + queue, 1, null);
  }

  private WithMeta<Outcome<Ticket>> insert(Ticket ticket, boolean async) {
    return async
        ? tickets.async().prepare().insert(ticket).attemptWithMeta().join()
        : tickets.prepare().insert(ticket).attemptWithMeta();
  }

  private static void assertComplete(CallMeta meta) {
    assertThat(meta.attempts()).isEqualTo(1);
    assertThat(meta.time()).isPositive();
    assertThat(meta.requestIds()).hasSize(1).doesNotContainNull();
    assertThat(meta.capacity()).extracting(ConsumedCapacity::table).containsExactly(tickets.name());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfWrites(boolean async) {
    WithMeta<Outcome<Ticket>> written = insert(ticket("t-1"), async);

    assertThat(written.value()).isInstanceOf(Applied.class);
    assertComplete(written.meta());
    ConsumedCapacity consumed = written.meta().capacity().get(0);
    assertThat(consumed.total().readUnits()).isZero();
    assertThat(consumed.own().writeUnits()).isEqualTo(1);
    assertThat(consumed.indexes()).containsOnlyKeys("byRank", "byState");
    assertThat(consumed.total().writeUnits()).isEqualTo(3);
    // DynamoDB Local counts no item collections
    assertThat(written.meta().collections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfUpdatesDeletionsAndTransactions(boolean async) {
    Ticket ticket = insert(ticket("t-2"), async).value().orElseThrow();
    record Key(String queue, String id) {}
    Key key = new Key(queue, "t-2");
    var update = tickets.updateByKey(key).set(Ticket::rank, 2);
    var asyncUpdate = tickets.async().updateByKey(key).set(Ticket::rank, 2);

    CallMeta updated =
        (async ? asyncUpdate.attemptWithMeta().join() : update.attemptWithMeta()).meta();
    assertComplete(updated);
    assertThat(updated.consumed().writeUnits()).isPositive();

    CallMeta once =
        (async
                ? asyncUpdate.exactlyOnce().attemptWithMeta().join()
                : update.exactlyOnce().attemptWithMeta())
            .meta();
    assertComplete(once);
    assertThat(once.consumed().writeUnits()).isGreaterThanOrEqualTo(2);

    CallMeta deleted =
        (async
                ? tickets.async().prepare().deleteByKey(key).attemptWithMeta().join()
                : tickets.prepare().deleteByKey(key).attemptWithMeta())
            .meta();
    assertComplete(deleted);
    assertThat(ticket.version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfQueriesAndScans(boolean async) {
    insert(ticket("t-3"), async);
    var query = tickets.query("open-" + queue).index("byState");

    WithMeta<List<Ticket>> found =
        async
            ? tickets.async().query("open-" + queue).index("byState").listWithMeta().join()
            : query.listWithMeta();

    assertThat(found.value()).hasSize(1);
    assertComplete(found.meta());
    ConsumedCapacity consumed = found.meta().capacity().get(0);
    assertThat(consumed.own().units()).isZero();
    assertThat(consumed.indexes().get("byState").readUnits()).isEqualTo(0.5);
    assertComplete(
        (async ? tickets.async().scan().listWithMeta().join() : tickets.scan().listWithMeta())
            .meta());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfReadsByKey(boolean async) {
    insert(ticket("t-4"), async);
    record Key(String queue, String id) {}
    Key key = new Key(queue, "t-4");

    WithMeta<Optional<Map<String, @Nullable Object>>> some =
        async
            ? tickets
                .async()
                .prepareGet(key)
                .project(attribute(Ticket::rank))
                .consistent()
                .executeWithMeta()
                .join()
            : tickets
                .prepareGet(key)
                .project(attribute(Ticket::rank))
                .consistent()
                .executeWithMeta();

    assertThat(some.value()).contains(Map.of("rank", 1));
    assertComplete(some.meta());
    assertThat(some.meta().consumed().readUnits()).isEqualTo(1);
    CallMeta eventual = tickets.prepareGet(key).executeWithMeta().meta();
    assertThat(eventual.consumed().readUnits()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfBatches(boolean async) {
    List<Mark> many = IntStream.range(0, 30).mapToObj(i -> new Mark(queue + i)).toList();
    BatchWrite batch = dynabind.batchWrite().putAll(marks, many);

    WithMeta<BatchResult> written =
        async ? batch.attemptWithMetaAsync().join() : batch.attemptWithMeta();

    assertThat(written.value().applied()).isEqualTo(30);
    assertThat(written.meta().attempts()).isEqualTo(2);
    assertThat(written.meta().requestIds()).hasSize(2);
    assertThat(written.meta().consumed().writeUnits()).isEqualTo(30);

    BatchGet get = dynabind.batchGet().getAll(marks, List.of(queue + 1, queue + 2));
    WithMeta<BatchItems> read = async ? get.executeWithMetaAsync().join() : get.executeWithMeta();
    assertThat(read.value().found(marks)).hasSize(2);
    assertThat(read.meta().consumed().readUnits()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfTransactions(boolean async) {
    TransactWrite transaction =
        dynabind
            .transactWrite()
            .put(tickets, new Ticket(queue, "1", "open", 1, null))
            .put(marks, new Mark(queue));

    WithMeta<TransactionResult> written =
        async ? transaction.attemptWithMetaAsync().join() : transaction.attemptWithMeta();

    assertThat(written.value().isApplied()).isTrue();
    assertThat(written.meta().attempts()).isEqualTo(1);
    assertThat(written.meta().requestIds()).hasSize(1);
    assertThat(written.meta().capacity())
        .extracting(ConsumedCapacity::table)
        .containsExactlyInAnyOrder(tickets.name(), marks.name());
    assertThat(written.meta().consumed().writeUnits()).isPositive();
    assertThat(transaction.attemptWithMeta().meta().attempts()).isZero();

    TransactGet get = dynabind.transactGet().get(marks, queue).get(marks, "nobody");
    WithMeta<BatchItems> read = async ? get.executeWithMetaAsync().join() : get.executeWithMeta();

    assertThat(read.value().found(marks)).containsExactly(new Mark(queue));
    assertThat(read.meta().requestIds()).hasSize(1);
    assertThat(read.meta().consumed().readUnits()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isOfATransactionThatIsAPlainWrite(boolean async) {
    TransactWrite alone = dynabind.transactWrite().put(marks, new Mark(queue));

    WithMeta<TransactionResult> written =
        async ? alone.attemptWithMetaAsync().join() : alone.attemptWithMeta();

    assertThat(written.value().isApplied()).isTrue();
    assertThat(written.meta().consumed().writeUnits()).isEqualTo(1);
  }
}
