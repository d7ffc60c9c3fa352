package io.dynabind.eventloop;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.Published;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.executor.CallOptions;
import io.dynabind.repository.Repository;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentHashMap.KeySetView;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A thousand calls are under way before the first is answered, and one thread receives all answers,
 * decodes them, sends what follows and completes the futures. It never waits.
 */
final class EventLoopTest {

  private static final int CALLS = 1_000;
  private static final int CONNECTIONS = 3_000;
  private static final long PATIENCE = 300;

  /** No call ends before its answer, however slow the machine is. */
  private static final CallOptions LONG = CallOptions.within(Duration.ofSeconds(PATIENCE));

  @Table("events")
  @GlobalIndex(name = "byKind", hashKey = "kind", rangeKey = "number")
  record Event(
      @HashKey String stream, @RangeKey int number, String kind, @Version @Nullable Long version) {}

  record EventKey(String stream, int number) {}

  record Number(int number) {}

  interface Events extends Repository<Event, EventKey> {

    CompletableFuture<List<Event>> findByStream(String stream);

    CompletableFuture<Optional<Event>> findByStreamAndNumber(String stream, int number);

    CompletableFuture<List<Event>> findByStreamInAndKind(List<String> streams, String kind);

    CompletableFuture<List<Event>> findByStreamAndNumberIn(String stream, List<Integer> numbers);

    CompletableFuture<List<Number>> readByKind(String kind);

    CompletableFuture<Page<Event>> queryByStream(String stream, PageLimit limit);

    Flow.Publisher<Event> searchByStream(String stream);

    CompletableFuture<Long> countByStream(String stream);

    CompletableFuture<Boolean> existsByStream(String stream);

    CompletableFuture<Long> deleteByStream(String stream);

    @Query(key = "stream = :stream AND number > :after", filter = "kind <> :not")
    CompletableFuture<List<Event>> after(String stream, int after, String not);

    @Update("SET kind = :kind")
    @Condition("attribute_exists(kind)")
    CompletableFuture<Optional<Event>> change(EventKey key, String kind);

    @Delete
    CompletableFuture<Boolean> remove(EventKey key);

    @Statement("SELECT * FROM {table} WHERE stream = :stream")
    CompletableFuture<List<Event>> selected(String stream);
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final List<Thread> loops = new ArrayList<>();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private HoldingServer server;
  private Dynabind dynabind;
  private Events events;
  private AsyncEntityTable<Event> table;

  @BeforeEach
  void start() throws IOException {
    fill();
    server = new HoldingServer(memory, CALLS);
    SdkEventLoopGroup loop =
        SdkEventLoopGroup.builder().numberOfThreads(1).threadFactory(this::loop).build();
    DynamoDbAsyncClient client =
        DynamoDbAsyncClient.builder()
            .endpointOverride(server.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .eventLoopGroup(loop)
                    .maxConcurrency(CONNECTIONS)
                    .readTimeout(Duration.ofSeconds(PATIENCE))
                    .connectionTimeout(Duration.ofSeconds(PATIENCE))
                    .connectionAcquisitionTimeout(Duration.ofSeconds(PATIENCE))
                    .maxPendingConnectionAcquires(CONNECTIONS))
            .asyncConfiguration(
                c ->
                    c.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
            .build();
    dynabind =
        Dynabind.builder()
            .asyncClient(client)
            .entities(Event.class)
            .repositories(Events.class)
            .build();
    events = dynabind.repository(Events.class, LONG);
    table = dynabind.table(Event.class).with(LONG).async();
    closing.addAll(
        List.of(
            dynabind,
            client,
            () -> loop.eventLoopGroup().shutdownGracefully(0, 1, TimeUnit.SECONDS).await(),
            server));
  }

  private void fill() {
    try (DynamoDbClient client = memory.client();
        Dynabind filling = Dynabind.builder().client(client).entities(Event.class).build()) {
      EntityTable<Event> all = filling.table(Event.class);
      all.create();
      for (int stream = 0; stream < CALLS; stream++) {
        String name = "s" + stream;
        IntStream.range(0, 3).forEach(n -> all.put(new Event(name, n, "kind" + n, null)));
      }
    }
  }

  private Thread loop(Runnable work) {
    Thread thread = new Thread(work, "event-loop");
    loops.add(thread);
    return thread;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  /** Each is given a stream of its own. */
  private Map<String, IntFunction<CompletableFuture<?>>> calls() {
    EntityTable<Event> blocking = dynabind.table(Event.class);
    return Map.ofEntries(
        Map.entry("find", i -> events.findByStream("s" + i)),
        Map.entry("findKey", i -> events.findByStreamAndNumber("s" + i, 1)),
        Map.entry(
            "fanOut", i -> events.findByStreamInAndKind(List.of("s" + i, "s0", "s1"), "kind1")),
        Map.entry("batch", i -> events.findByStreamAndNumberIn("s" + i, List.of(0, 1, 7))),
        Map.entry("projection", i -> events.readByKind("kind2")),
        Map.entry("page", i -> events.queryByStream("s" + i, PageLimit.of(2).lookAhead())),
        Map.entry("publisher", i -> Published.oneByOne(events.searchByStream("s" + i))),
        Map.entry("count", i -> events.countByStream("s" + i)),
        Map.entry("exists", i -> events.existsByStream("s" + i)),
        Map.entry("deleteBy", i -> events.deleteByStream("s" + i)),
        Map.entry("@Query", i -> events.after("s" + i, 0, "kind7")),
        Map.entry("@Update", i -> events.change(new EventKey("s" + i, 1), "changed")),
        Map.entry("@Delete", i -> events.remove(new EventKey("s" + i, 2))),
        Map.entry("@Statement", i -> events.selected("s" + i)),
        Map.entry("get", i -> table.get(new EventKey("s" + i, 0))),
        Map.entry("insert", i -> table.insert(new Event("s" + i, 8, "new", null))),
        Map.entry("put", i -> table.put(new Event("s" + i, 9, "new", null))),
        Map.entry("update", i -> table.update(new Event("s" + i, 0, "new", 1L))),
        Map.entry("delete", i -> table.delete(new Event("s" + i, 0, "kind0", 1L))),
        Map.entry(
            "updateByKey",
            i ->
                table
                    .updateByKey(new EventKey("s" + i, 1))
                    .set(attribute("kind"), "new")
                    .execute()),
        Map.entry("deleteByKey", i -> table.deleteByKey(new EventKey("s" + i, 1))),
        Map.entry("query", i -> table.query("s" + i).descending().list()),
        Map.entry("queryPage", i -> table.query("s" + i).page(PageLimit.of(1))),
        Map.entry("first", i -> table.query("s" + i).first()),
        Map.entry("scan", i -> Published.oneByOne(table.scan().segment(i, CALLS).publisher())),
        Map.entry(
            "batchWrite",
            i ->
                dynabind
                    .batchWrite()
                    .with(LONG)
                    .conditionally()
                    .put(blocking, new Event("s" + i, 5, "new", null))
                    .delete(blocking, new Event("s" + i, 0, "kind0", 1L))
                    .attemptAsync()),
        Map.entry(
            "batchGet",
            i ->
                dynabind
                    .batchGet()
                    .with(LONG)
                    .get(blocking, new EventKey("s" + i, 1))
                    .executeAsync()),
        Map.entry(
            "transactWrite",
            i ->
                dynabind
                    .transactWrite()
                    .with(LONG)
                    .insert(blocking, new Event("s" + i, 6, "new", null))
                    .executeAsync()),
        Map.entry(
            "transactGet",
            i ->
                dynabind
                    .transactGet()
                    .with(LONG)
                    .get(blocking, new EventKey("s" + i, 1))
                    .executeAsync()));
  }

  @Test
  void holdsAThousandCallsOnOneThreadThatNeverWaits() throws Exception {
    List<IntFunction<CompletableFuture<?>>> kinds = new ArrayList<>(calls().values());
    KeySetView<String, Boolean> threads = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      CompletableFuture<?> future = kinds.get(i % kinds.size()).apply(i);
      futures.add(future.thenRun(() -> threads.add(Thread.currentThread().getName())));
    }
    server.awaitAll();
    assertThat(futures).noneMatch(CompletableFuture::isDone);

    BlockingWatch watch = new BlockingWatch(loops.get(0));
    int held = server.release();
    CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
        .get(PATIENCE, TimeUnit.SECONDS);
    watch.end();

    assertThat(held).isGreaterThanOrEqualTo(CALLS);
    assertThat(loops).hasSize(1);
    assertThat(threads).isEqualTo(Set.of("event-loop"));
    assertThat(watch.caught()).isNotDone();
    assertThat(watch.looks()).isGreaterThan(1);
  }

  @Test
  void noticesACallThatWaits() throws Exception {
    CompletableFuture<List<Event>> waiting =
        events.findByStream("s1").thenApply(found -> joined(events.findByStream("s2")));
    BlockingWatch watch = new BlockingWatch(loops.get(0));
    server.release();

    assertThat(watch.caught().get(PATIENCE, TimeUnit.SECONDS)).contains("CompletableFuture.get");
    assertThat(waiting).isNotDone();
    loops.get(0).interrupt();
    assertThat(waiting)
        .failsWithin(PATIENCE, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withRootCauseInstanceOf(InterruptedException.class);
    watch.end();
  }

  private static <V> V joined(CompletableFuture<V> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
