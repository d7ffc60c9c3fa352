package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A lost answer on insert, put, update and delete ends as Applied where the write has left its
 * token in the item, else as Unknown or Applied, never as a conflict: with clients that dynabind
 * built and with retrying clients that it was given. What was reported is compared with what the
 * table really holds.
 */
final class LostAnswerTest {

  private static final int ATTEMPTS_OF_GIVEN_CLIENT = 3;

  @Table("lost-versioned")
  record Versioned(@HashKey String id, String text, @Version @Nullable Long version) {}

  @Table("lost-plain")
  record Plain(@HashKey String id, String text) {}

  /** Whose clients send. */
  enum Side {
    BUILT,
    GIVEN
  }

  /** The writing verbs, and what each one is for DynamoDB. */
  enum Verb {
    INSERT("PutItem"),
    PUT("PutItem"),
    UPDATE("UpdateItem"),
    DELETE("DeleteItem");

    private final String action;

    Verb(String action) {
      this.action = action;
    }

    <T> Outcome<T> write(EntityTable<T> table, T entity, boolean async) {
      if (async) {
        AsyncWriteAttempts<T> attempt = table.async().attempt();
        return switch (this) {
          case INSERT -> attempt.insert(entity).join();
          case PUT -> attempt.put(entity).join();
          case UPDATE -> attempt.update(entity).join();
          case DELETE -> attempt.delete(entity).join();
        };
      }
      WriteAttempts<T> attempt = table.attempt();
      return switch (this) {
        case INSERT -> attempt.insert(entity);
        case PUT -> attempt.put(entity);
        case UPDATE -> attempt.update(entity);
        case DELETE -> attempt.delete(entity);
      };
    }
  }

  /** One cell of the matrix. */
  record Cell(Side side, boolean async, boolean versioned, Verb verb) {

    /** Whether the condition refuses a second application of the same write. */
    boolean refusesItself() {
      return verb == Verb.INSERT || versioned;
    }

    /** Whether the item tells whose write it holds. */
    boolean leavesToken() {
      return verb != Verb.DELETE && versioned;
    }
  }

  /** What a write was told, and what is in the table. */
  record Seen<T>(Outcome<T> outcome, @Nullable T before, @Nullable T stored, T written) {}

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
            .overrideConfiguration(o -> o.retryStrategy(retrying()))
            .build();
    DynamoDbAsyncClient asyncClient =
        DynamoDbAsyncClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .httpClient(asyncHttp)
            .overrideConfiguration(o -> o.retryStrategy(retrying()))
            .build();
    given = builder(names).client(client).asyncClient(asyncClient).build();
    clients = List.of(built, client, asyncClient, http, asyncHttp);
    clean.table(Versioned.class).create();
    clean.table(Plain.class).create();
  }

  private static RetryStrategy retrying() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS_OF_GIVEN_CLIENT)
        .build();
  }

  private static Dynabind.Builder builder(TableNames names) {
    return Dynabind.builder().tableNames(names).entities(Versioned.class, Plain.class);
  }

  @AfterAll
  static void disconnect() throws Exception {
    clean.table(Versioned.class).deleteTable();
    clean.table(Plain.class).deleteTable();
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  @BeforeEach
  void mend() {
    FAULTS.clear();
  }

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Verb verb : Verb.values()) {
        for (int i = 0; i < 4; i++) {
          cells.add(new Cell(side, i % 2 == 1, i / 2 == 1, verb));
        }
      }
    }
    return cells;
  }

  /** The built client is patient for seconds, so that not every cell lets it come to its end. */
  static List<Cell> cellsToTheEnd() {
    return cells().stream()
        .filter(c -> c.side() == Side.GIVEN || (c.verb() == Verb.UPDATE && c.versioned()))
        .toList();
  }

  static List<Cell> cellsWithConditions() {
    return cells().stream().filter(Cell::refusesItself).toList();
  }

  private static Seen<?> write(Cell cell) {
    String id = UUID.randomUUID().toString();
    return cell.versioned()
        ? write(
            cell,
            Versioned.class,
            new Versioned(id, "before", null),
            v -> new Versioned(id, "after", v.version()))
        : write(cell, Plain.class, new Plain(id, "before"), p -> new Plain(id, "after"));
  }

  private static <T> Seen<T> write(Cell cell, Class<T> type, T first, UnaryOperator<T> change) {
    T before = cell.verb() == Verb.INSERT ? null : clean.table(type).insert(first);
    T entity = change.apply(before == null ? first : before);
    Dynabind dynabind = cell.side() == Side.BUILT ? built : given;
    Outcome<T> outcome = cell.verb().write(dynabind.table(type), entity, cell.async());
    return new Seen<>(
        outcome, before, clean.table(type).getConsistently(first).orElse(null), entity);
  }

  /** What an applied write leaves. */
  private static Optional<Object> expected(Cell cell, Object written) {
    if (cell.verb() == Verb.DELETE) {
      return Optional.empty();
    }
    return written instanceof Versioned v
        ? Optional.of(new Versioned(v.id(), v.text(), v.version() == null ? 1 : v.version() + 1))
        : Optional.of(written);
  }

  static List<Cell> insertions() {
    return cells().stream().filter(c -> c.verb() == Verb.INSERT).toList();
  }

  static List<Cell> cellsSentAgain() {
    return cells().stream().filter(c -> c.verb() != Verb.INSERT).toList();
  }

  @ParameterizedTest
  @MethodSource("insertions")
  void lostInsertionIsNotSentAgain(Cell cell) {
    FAULTS.loseRequest(cell.verb().action, 1);
    Seen<?> seen = write(cell);
    assertThat(seen.outcome()).isInstanceOf(Unknown.class);
    assertThat(seen.stored()).isNull();
    assertThat(FAULTS.applied(cell.verb().action)).isZero();
  }

  @ParameterizedTest
  @MethodSource("cellsSentAgain")
  void lostRequestIsSentAgain(Cell cell) {
    FAULTS.loseRequest(cell.verb().action, 1);
    Seen<?> seen = write(cell);
    assertThat(seen.outcome()).isInstanceOf(Applied.class);
    assertThat(Optional.ofNullable((Object) seen.stored()))
        .isEqualTo(expected(cell, seen.written()));
    assertThat(FAULTS.applied(cell.verb().action)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void lostAnswerIsUnknownWhereTheItemDoesNotTell(Cell cell) {
    FAULTS.loseAnswer(cell.verb().action, 1);
    Seen<?> seen = write(cell);
    boolean decided = cell.leavesToken() || !cell.refusesItself();
    assertThat(seen.outcome()).isInstanceOf(decided ? Applied.class : Unknown.class);
    assertThat(Optional.ofNullable((Object) seen.stored()))
        .isEqualTo(expected(cell, seen.written()));
    assertThat(FAULTS.applied(cell.verb().action)).isEqualTo(cell.refusesItself() ? 1 : 2);
  }

  @ParameterizedTest
  @MethodSource("cellsToTheEnd")
  void answersLostToTheEndAreUnknownWhereTheItemDoesNotTell(Cell cell) {
    FAULTS.loseAnswer(cell.verb().action, 100);
    Seen<?> seen = write(cell);
    assertThat(seen.outcome()).isInstanceOf(cell.leavesToken() ? Applied.class : Unknown.class);
    assertThat(Optional.ofNullable((Object) seen.stored()))
        .isEqualTo(expected(cell, seen.written()));
  }

  @ParameterizedTest
  @MethodSource("cellsToTheEnd")
  void requestsLostToTheEndAreNeverAConflict(Cell cell) {
    FAULTS.loseRequest(cell.verb().action, 100);
    Seen<?> seen = write(cell);
    assertThat(seen.outcome()).isInstanceOf(Unknown.class);
    assertThat((Object) seen.stored()).isEqualTo(seen.before());
    assertThat(FAULTS.applied(cell.verb().action)).isZero();
  }

  @ParameterizedTest
  @MethodSource("cellsWithConditions")
  void trueConflictAfterLostRequestIsNotCalledApplied(Cell cell) {
    String id = UUID.randomUUID().toString();
    Versioned stored = clean.table(Versioned.class).insert(new Versioned(id, "theirs", null));
    clean.table(Plain.class).insert(new Plain(id, "theirs"));
    FAULTS.loseRequest(cell.verb().action, 1);
    Dynabind dynabind = cell.side() == Side.BUILT ? built : given;
    Outcome<?> outcome =
        cell.versioned()
            ? cell.verb()
                .write(dynabind.table(Versioned.class), new Versioned(id, "ours", 7L), cell.async())
            : cell.verb().write(dynabind.table(Plain.class), new Plain(id, "ours"), cell.async());
    assertThat(outcome).isNotInstanceOf(Applied.class);
    assertThat(clean.table(Versioned.class).getConsistently(id)).contains(stored);
    assertThat(clean.table(Plain.class).getConsistently(id)).contains(new Plain(id, "theirs"));
  }
}
