package io.dynabind.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.outcome.TableException;
import io.dynabind.problem.MappingException;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a startup does about tables, on DynamoDB Local. */
final class SchemaAtBootTest {

  private static final LocalDynamoDb LOCAL = LocalDynamoDb.shared();

  private final String suffix = "-" + UUID.randomUUID();
  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(LOCAL.endpoint())
          .region(LOCAL.region())
          .credentialsProvider(LOCAL.credentials())
          .build();

  @Table("orders")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
  record Order(
      @HashKey String customerId,
      @RangeKey String orderId,
      @Nullable String status,
      @Nullable Instant placedAt) {}

  @Table("users")
  record User(@HashKey String id, @Nullable String name) {}

  @Table("sessions")
  record Session(@HashKey String id, @TimeToLive @Nullable Instant expiresAt) {}

  /** What other applications thought of the same tables. */
  static final class Earlier {
    private Earlier() {}

    @Table("orders")
    @GlobalIndex(name = "byTotal", hashKey = "total")
    record Order(@HashKey String customerId, @RangeKey long orderId, @Nullable String total) {}

    @Table(value = "users", stream = Stream.NEW_IMAGE)
    @GlobalIndex(name = "byName", hashKey = "name", projection = Projection.KEYS_ONLY)
    record User(@HashKey String id, @Nullable String name) {}

    @Table("sessions")
    record Session(@HashKey String id, @TimeToLive @Nullable Instant diesAt) {}
  }

  static final class Indexed {
    private Indexed() {}

    @Table("users")
    @GlobalIndex(name = "byName", hashKey = "name")
    record User(@HashKey String id, @Nullable String name) {}
  }

  static final class Sharing {
    private Sharing() {}

    @Table("things")
    @GlobalIndex(name = "byA", hashKey = "a")
    record A(@HashKey String id, @Nullable String a) {}

    @Table(value = "things", stream = Stream.KEYS_ONLY)
    @GlobalIndex(name = "byB", hashKey = "b")
    record B(@HashKey String id, @Nullable String b) {}

    @Table("things")
    @GlobalIndex(name = "byA", hashKey = "a", rangeKey = "id")
    record C(@HashKey String id, @Nullable String a) {}

    @Table(value = "things", stream = Stream.NEW_IMAGE)
    record D(@HashKey String id) {}
  }

  @AfterEach
  void close() {
    client.close();
  }

  private Dynabind start(SchemaMode mode, Class<?>... entities) {
    return builder().entities(entities).schema(mode).build();
  }

  private Dynabind.Builder builder() {
    return Dynabind.builder().client(client).tableNames(TableNames.suffix(suffix));
  }

  private String plain(@Nullable Object text) {
    return String.valueOf(text).replace(suffix, "");
  }

  private static String logged(Runnable work) {
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(standard);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  private String report(SchemaMode mode, Class<?>... entities) {
    MappingException refused =
        catchThrowableOfType(MappingException.class, () -> start(mode, entities).close());
    return plain(refused.getMessage());
  }

  private boolean exists(String table) {
    return client.listTables().tableNames().contains(table + suffix);
  }

  @Test
  void aDeadlineOfCallsIsNotThatOfTheStart() {
    try (Dynabind dynabind =
        Dynabind.builder()
            .endpoint(LOCAL.endpoint())
            .region(LOCAL.region())
            .credentials(LOCAL.credentials())
            .tableNames(TableNames.suffix(suffix))
            .entities(User.class)
            .deadline(Duration.ofMillis(1))
            .schema(SchemaMode.CREATE_MISSING)
            .build()) {
      assertThat(dynabind.table(User.class).name()).isEqualTo("users" + suffix);
      // No answer comes within a millisecond.
      assertThatThrownBy(dynabind::schema).isInstanceOf(TableException.class);
    }
  }

  @Test
  void sendsNothingUnlessItIsTold() {
    List<String> sent = new ArrayList<>();

    builder()
        .entities(Order.class)
        .listener((operation, attempt, time) -> sent.add(operation.toString()))
        .build()
        .close();

    assertThat(sent).isEmpty();
  }

  @Test
  void createsWhatIsMissing() {
    String log =
        logged(
            () -> {
              try (Dynabind dynabind =
                  start(SchemaMode.CREATE_MISSING, Order.class, User.class, Session.class)) {
                dynabind.table(Order.class).put(new Order("c", "o", null, null));
                assertThat(plain(dynabind.schema()))
                    .isEqualTo(
                        """
                        table orders: as expected
                        table sessions: as expected
                        table users: as expected""");
              }
            });

    assertThat(log).isEmpty();
    assertThatCode(() -> start(SchemaMode.VALIDATE, Order.class, User.class, Session.class).close())
        .doesNotThrowAnyException();
  }

  @Test
  void ofSeveralProcessesOneCreatesTheTableAndAllWait() throws Exception {
    int processes = 6;
    ExecutorService threads = Executors.newFixedThreadPool(processes);
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < processes; i++) {
        starts.add(
            threads.submit(
                () -> {
                  try (Dynabind each = start(SchemaMode.CREATE_MISSING, Order.class, User.class)) {
                    each.table(User.class).put(new User("u", "Uta"));
                    assertThat(each.schema().isSound()).isTrue();
                  }
                }));
      }
      for (Future<?> each : starts) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void missingTablesEndAValidatedStart() {
    assertThat(report(SchemaMode.VALIDATE, Order.class, User.class))
        .isEqualTo(
            """
            Cannot start dynabind: 2 problems.

            1) [TableNotFound] There is no table 'orders' for Order.
                 at io.dynabind.schema.SchemaAtBootTest$Order
               Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the endpoint, or the table names of the builder.

            2) [TableNotFound] There is no table 'users' for User.
                 at io.dynabind.schema.SchemaAtBootTest$User
               Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the endpoint, or the table names of the builder.
            """);
    assertThat(exists("orders")).isFalse();
  }

  @Test
  void whatBreaksReadsOrWritesEndsTheStartAndTheRestIsLogged() {
    start(SchemaMode.CREATE_MISSING, Earlier.Order.class, Earlier.User.class, Earlier.Session.class)
        .close();

    String[] refused = new String[1];
    String log =
        logged(
            () ->
                refused[0] =
                    report(SchemaMode.VALIDATE, Order.class, Indexed.User.class, Session.class));

    assertThat(refused[0])
        .isEqualTo(
            """
            Cannot start dynabind: 3 problems.

            1) [TableDiffers] Table 'orders' of Order has the key (hash customerId S, range orderId N), not (hash customerId S, range orderId S).
                 at io.dynabind.schema.SchemaAtBootTest$Order
               Change the table, or what the entity says of it.

            2) [TableDiffers] Table 'orders' of Order has no global index byStatus (hash status S, range placedAt S, projects ALL).
                 at io.dynabind.schema.SchemaAtBootTest$Order
               Change the table, or what the entity says of it.

            3) [TableDiffers] Table 'users' of User has a global index byName that projects KEYS_ONLY, not ALL.
                 at io.dynabind.schema.SchemaAtBootTest$Indexed$User
               Change the table, or what the entity says of it.
            """);
    assertThat(plain(log))
        .contains("Schema: Table 'sessions' of Session has 'diesAt' as its time to live, not")
        .doesNotContain("orders");
  }

  @Test
  void missingIndexesAreNotAddedToTablesThatExist() {
    start(SchemaMode.CREATE_MISSING, User.class).close();

    assertThat(report(SchemaMode.CREATE_MISSING, Indexed.User.class))
        .contains("Table 'users' of User has no global index byName");
    assertThat(client.describeTable(r -> r.tableName("users" + suffix)).table())
        .satisfies(table -> assertThat(table.globalSecondaryIndexes()).isEmpty());
  }

  @Test
  void aPlanSaysWhatIsMissingAndChangesNothing() {
    start(SchemaMode.CREATE_MISSING, Earlier.User.class).close();

    try (Dynabind dynabind = start(SchemaMode.PLAN, Order.class, Indexed.User.class)) {
      SchemaReport report = dynabind.schema();
      assertThat(report.isSound()).isFalse();
      assertThat(plain(report))
          .isEqualTo(
              """
              missing: table orders
                key: hash customerId S, range orderId S
                global index byStatus: hash status S, range placedAt S, projects ALL
                billing: ON_DEMAND
              table users: differs
                error: has a global index byName that projects KEYS_ONLY, not ALL
                note: has a stream of NEW_IMAGE, not of NONE""");
    }
    assertThat(exists("orders")).isFalse();
  }

  @Test
  void aSharedTableHasTheIndexesOfAllItsEntities() {
    try (Dynabind dynabind = start(SchemaMode.CREATE_MISSING, Sharing.A.class, Sharing.B.class)) {
      assertThat(plain(dynabind.schema())).isEqualTo("table things: as expected");
    }
    assertThat(client.describeTable(r -> r.tableName("things" + suffix)).table())
        .satisfies(table -> assertThat(table.globalSecondaryIndexes()).hasSize(2));
  }

  @Test
  void entitiesOfASharedTableDoNotContradictEachOther() {
    assertThat(report(SchemaMode.NONE, Sharing.A.class, Sharing.B.class, Sharing.C.class))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [SharedTable] A and C share the table 'things', but differ in the index byA: global index byA (hash a S, projects ALL) and global index byA (hash a S, range id S, projects ALL).
                 at io.dynabind.schema.SchemaAtBootTest$Sharing$C
               Say the same in both, or say it in one of them.
            """);
  }

  @Test
  void eachEntityOfASharedTableIsComparedWithAllOthers() {
    assertThat(report(SchemaMode.NONE, Sharing.A.class, Sharing.B.class, Sharing.D.class))
        .contains("B and D share the table 'things', but differ in the stream: KEYS_ONLY and");
  }

  @Test
  void anEntityThatComesLaterIsComparedTogetherWithThoseThatShareItsTable() {
    start(SchemaMode.CREATE_MISSING, Sharing.A.class, Sharing.B.class).close();

    String log =
        logged(
            () -> {
              try (Dynabind dynabind = start(SchemaMode.VALIDATE, Sharing.B.class)) {
                dynabind.table(Sharing.A.class);
              }
            });

    assertThat(log).isEmpty();
  }

  @Test
  void aServiceOutOfReachEndsTheStartWithTheFailures() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    Dynabind.Builder builder =
        Dynabind.builder()
            .endpoint(URI.create("http://127.0.0.1:" + closed))
            .region(LOCAL.region())
            .credentials(LOCAL.credentials())
            .retryBudget(0)
            .entities(User.class)
            .schema(SchemaMode.VALIDATE);

    MappingException refused = catchThrowableOfType(MappingException.class, builder::build);

    assertThat(refused)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [TableUnknown] Table users could not be described: CONNECTION.
                 at io.dynabind.schema.SchemaAtBootTest$User
               See that DynamoDB is in reach of the client, and that its credentials may describe tables and their time to live, and create them if that was asked for.
            """);
    assertThat(refused.getSuppressed()).singleElement().isInstanceOf(TableException.class);
    try (Dynabind dynabind = builder.schema(SchemaMode.NONE).build()) {
      assertThatThrownBy(dynabind::schema)
          .isInstanceOf(TableException.class)
          .hasMessage("Table users could not be described: CONNECTION");
    }
  }

  @Test
  void worksWithAClientThatDoesNotBlock() {
    try (DynamoDbAsyncClient async =
            DynamoDbAsyncClient.builder()
                .endpointOverride(LOCAL.endpoint())
                .region(LOCAL.region())
                .credentialsProvider(LOCAL.credentials())
                .build();
        Dynabind dynabind =
            Dynabind.builder()
                .asyncClient(async)
                .tableNames(TableNames.suffix(suffix))
                .entities(Order.class, User.class)
                .schema(SchemaMode.CREATE_MISSING)
                .build()) {
      assertThat(dynabind.schema().isSound()).isTrue();
    }
  }

  @Test
  void entitiesThatAreAskedForLaterHaveTheirTablesTooChecked() {
    try (Dynabind dynabind = start(SchemaMode.VALIDATE)) {
      assertThatThrownBy(() -> dynabind.table(User.class))
          .isInstanceOf(MappingException.class)
          .hasMessageContaining("[TableNotFound]");
    }
  }
}
