package io.dynabind.table;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;

/** A table of notes, in memory or on a server, and a way to it that can break. */
final class NotesGround {

  private static final Instant NOW = Instant.parse("2040-01-01T00:00:00Z");

  @Table("notes")
  @GlobalIndex(name = "byColour", hashKey = "colour", rangeKey = "weight")
  record Note(
      @HashKey String author,
      @RangeKey int number,
      String colour,
      int weight,
      @TimeToLive @Nullable Instant until) {}

  final FaultClient faults = new FaultClient();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private @Nullable Dynabind dynabind;

  Dynabind dynabind() {
    return Objects.requireNonNull(dynabind);
  }

  EntityTable<Note> inMemory() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    return start(
        memory.endpoint(),
        memory.region(),
        memory.credentials(),
        memory.httpClient(),
        memory.asyncHttpClient());
  }

  EntityTable<Note> onServer() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    return start(
        local.endpoint(),
        local.region(),
        local.credentials(),
        Apache5HttpClient.create(),
        NettyNioAsyncHttpClient.create());
  }

  private EntityTable<Note> start(
      URI endpoint,
      Region region,
      AwsCredentialsProvider credentials,
      SdkHttpClient http,
      SdkAsyncHttpClient asyncHttp) {
    byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    dynabind =
        Dynabind.builder()
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .endpoint(endpoint)
            .region(region)
            .credentials(credentials)
            .httpClient(faults.wrap(http))
            .asyncHttpClient(faults.wrap(asyncHttp))
            .clock(new MovableClock(NOW.toString()))
            .cursorKeys(CursorKeys.of(CursorKey.encrypting("k", secret)))
            .deadline(Duration.ofMinutes(1))
            .build();
    EntityTable<Note> table = dynabind().table(Note.class);
    table.create();
    closing.addAll(List.of(table::deleteTable, dynabind(), http, asyncHttp));
    return table;
  }

  /** Random notes, some of them expired. */
  static List<Note> notes(Random random, int many, Function<Random, String> author) {
    List<Note> notes = new ArrayList<>();
    for (int number = 0; number < many; number++) {
      notes.add(
          new Note(
              author.apply(random),
              number,
              random.nextBoolean() ? "red" : "blue",
              random.nextInt(5),
              random.nextInt(6) == 0 ? NOW.minusSeconds(60) : null));
    }
    return notes;
  }

  void close() throws Exception {
    faults.clear();
    for (AutoCloseable each : closing) {
      each.close();
    }
  }
}
