package io.dynabind.spring.data.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.spring.data.AllowCount;
import io.dynabind.spring.data.DynamoRepositoryFactory;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import io.dynabind.spring.data.server.MemoryServer;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Three hundred subscriptions are under way before the first is answered, and one thread receives
 * all answers, decodes them, sends what follows and gives items. It never waits.
 */
final class NonBlockingTest {

  private static final int CALLS = 300;
  private static final int CONNECTIONS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  @Table("events")
  record Event(@HashKey String stream, @RangeKey int number, String kind, @Version Long version) {}

  record EventKey(String stream, int number) {}

  record Number(int number) {}

  @AllowScan
  interface Events extends ReactiveDynamoRepository<Event, EventKey> {

    Flux<Event> findByStream(String stream);

    Flux<Number> findNumberByStream(String stream);

    Flux<Event> findByStreamInAndKind(List<String> streams, String kind);

    Mono<Event> findByStreamAndNumber(String stream, int number);

    Mono<Slice<Event>> findSliceByStream(String stream, Pageable page);

    @AllowCount
    Mono<Page<Event>> findPageByStream(String stream, Pageable page);

    Mono<Window<Event>> findFirst2ByStream(String stream, ScrollPosition position);

    Mono<Long> countByStream(String stream);

    Mono<Boolean> existsByStream(String stream);

    Mono<Long> deleteByStream(String stream);

    @Query(key = "stream = :stream AND number > :after")
    Flux<Event> after(String stream, int after);

    @Update("SET kind = :kind")
    @Condition("attribute_exists(kind)")
    Mono<Optional<Event>> change(EventKey key, String kind);
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final List<Thread> loops = new ArrayList<>();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private MemoryServer server;
  private Events events;

  @BeforeEach
  void start() throws IOException {
    fill();
    server = new MemoryServer(memory, CALLS);
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
                    .readTimeout(PATIENCE)
                    .connectionTimeout(PATIENCE)
                    .connectionAcquisitionTimeout(PATIENCE)
                    .maxPendingConnectionAcquires(CONNECTIONS))
            .asyncConfiguration(
                c ->
                    c.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
            .build();
    Dynabind dynabind =
        Dynabind.builder().asyncClient(client).deadline(PATIENCE).entities(Event.class).build();
    events = new DynamoRepositoryFactory(dynabind).getRepository(Events.class);
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
      filling.table(Event.class).create();
      for (int i = 0; i < CALLS; i++) {
        for (int number = 0; number < 3; number++) {
          filling.table(Event.class).put(new Event("s" + i, number, "kind" + number, null));
        }
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
  private List<IntFunction<Publisher<?>>> kinds() {
    return List.of(
        i -> events.findByStream("s" + i),
        i -> events.findNumberByStream("s" + i).limitRate(1),
        i -> events.findByStreamInAndKind(List.of("s" + i, "s0", "s1"), "kind1"),
        i -> events.findByStreamAndNumber("s" + i, 1),
        i -> events.findSliceByStream("s" + i, PageRequest.of(0, 2)),
        i -> events.findPageByStream("s" + i, PageRequest.of(0, 2)),
        i -> events.findFirst2ByStream("s" + i, ScrollPosition.keyset()),
        i -> events.countByStream("s" + i),
        i -> events.existsByStream("s" + i),
        i -> events.deleteByStream("s" + i),
        i -> events.after("s" + i, 0),
        i -> events.change(new EventKey("s" + i, 1), "changed"),
        i -> events.findById(new EventKey("s" + i, 0)),
        i -> events.existsById(new EventKey("s" + i, 7)),
        i -> events.insert(new Event("s" + i, 8, "new", null)),
        i -> events.save(new Event("s" + i, 9, "new", null)),
        i -> events.update(new Event("s" + i, 0, "new", 1L)),
        i -> events.delete(new Event("s" + i, 0, "kind0", 1L)),
        i -> events.deleteById(new EventKey("s" + i, 1)),
        i -> events.findAllById(List.of(new EventKey("s" + i, 1), new EventKey("s" + i, 2))),
        i ->
            events.saveAll(
                List.of(new Event("s" + i, 5, "new", null), new Event("s" + i, 6, "new", null))),
        i -> events.findAll().take(2),
        i -> events.count());
  }

  @Test
  void holdsManySubscriptionsOnOneThreadThatNeverWaits() throws Exception {
    List<IntFunction<Publisher<?>>> kinds = kinds();
    Set<String> threads = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<?>> ends = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      ends.add(
          Flux.from(kinds.get(i % kinds.size()).apply(i))
              .collectList()
              .doOnNext(items -> threads.add(Thread.currentThread().getName()))
              .toFuture());
    }
    server.awaitAll();
    assertThat(ends).noneMatch(CompletableFuture::isDone);

    BlockingWatch watch = new BlockingWatch(loops.get(0));
    server.release();
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    watch.end();

    assertThat(loops).hasSize(1);
    assertThat(threads).isEqualTo(Set.of("event-loop"));
    assertThat(watch.caught()).isNotDone();
  }

  @Test
  void noticesASubscriberThatWaits() throws Exception {
    CompletableFuture<?> waiting =
        events.countByStream("s1").map(count -> waitedFor(events.countByStream("s2"))).toFuture();
    BlockingWatch watch = new BlockingWatch(loops.get(0));
    server.release();

    assertThat(watch.caught().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .contains("CompletableFuture.get");
    assertThat(waiting).isNotDone();
    loops.get(0).interrupt();
    assertThat(waiting)
        .failsWithin(PATIENCE)
        .withThrowableOfType(ExecutionException.class)
        .withRootCauseInstanceOf(InterruptedException.class);
    watch.end();
  }

  private static long waitedFor(Mono<Long> number) {
    try {
      return number.toFuture().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
