package io.dynabind.updates;

import static io.dynabind.outcome.Rejected.Reason.CONDITION;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import io.dynabind.updates.Count.Verdict;
import io.dynabind.versions.RingSchedule;
import io.dynabind.versions.RingSchedule.Result;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * Eight threads add to stored numbers while one write in ten breaks, half of them before and half
 * after they were applied: no increment that was reported as applied is missing, and none happened
 * that was not reported, whatever the way to write and whoever built the client.
 */
@Tag("battery")
@Tag("lost-updates")
class LostUpdatesBattery {

  private static final long SEED = 42;
  private static final double FAULTS = 0.1;
  private static final int[] ITEMS = {1, 20, 1000};
  private static final int CONTROLS = 2_000;

  private static final int[] UP_TO_SEVEN = {0, 1, 2, 3, 4, 5, 6, 7};
  private static final int EIGHT = 8;

  /** A slow machine is no reason to give up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Witness witness = new Witness();
  private final Queue<String> mistold = new ConcurrentLinkedQueue<>();
  private final Map<Counters, Long> unknown = new EnumMap<>(Counters.class);
  private final AtomicInteger faults = new AtomicInteger();
  private final FaultClient broken =
      new FaultClient(SEED)
          .remember(0)
          .observe(
              exchange -> {
                witness.saw(exchange);
                if (exchange.fault() != Fault.NONE) {
                  faults.incrementAndGet();
                }
              });

  /** Where the items are. */
  private record Server(
      SdkHttpClient http, URI endpoint, Region region, AwsCredentialsProvider credentials) {

    Dynabind dynabind(String prefix, UnaryOperator<Dynabind.Builder> more) {
      return more.apply(
              Dynabind.builder()
                  .tableNames(name -> prefix + name)
                  .entities(Counters.ENTITIES)
                  .deadline(PATIENCE))
          .build();
    }

    Dynabind.Builder built(Dynabind.Builder builder, SdkHttpClient through) {
      return builder.endpoint(endpoint).region(region).credentials(credentials).httpClient(through);
    }

    /** A client with the retries that the SDK has of its own. */
    DynamoDbClient client(SdkHttpClient through) {
      return DynamoDbClient.builder()
          .endpointOverride(endpoint)
          .region(region)
          .credentialsProvider(credentials)
          .httpClient(through)
          .build();
    }
  }

  private static int operations() {
    return System.getProperty("battery.size", "standard").equals("full") ? 200_000 : 5_000;
  }

  @Test
  void losesAndDoublesNothing() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    int share = operations() / (2 * 2 * ITEMS.length * Counters.values().length) + 1;
    int done = 0;
    Verdict verdict = Verdict.NONE;
    try (SdkHttpClient http = Apache5HttpClient.builder().maxConnections(64).build()) {
      List<Server> servers =
          List.of(
              new Server(http, local.endpoint(), local.region(), local.credentials()),
              new Server(
                  memory.httpClient(), memory.endpoint(), memory.region(), memory.credentials()));
      for (Server server : servers) {
        for (int items : ITEMS) {
          verdict = verdict.plus(onOneSetOfTables(server, items, share));
          done += 2 * Counters.values().length * share;
        }
      }
      Scripted scripted = Scripted.run();
      System.out.printf(
          "battery lost-updates: operations=%d faults=%d lost=%d doubled=%d unknown=%d mistold=%d"
              + " onceUnknown=%d %s seed=%d%n",
          done,
          faults.get(),
          verdict.lost(),
          verdict.doubled(),
          verdict.unknown(),
          mistold.size(),
          unknown.get(Counters.EXACTLY_ONCE),
          scripted,
          SEED);
      System.out.println("unknown of lost-updates: " + unknown);

      assertThat(verdict.lost()).isZero();
      assertThat(verdict.doubled()).isZero();
      assertThat(mistold).isEmpty();
      assertThat(unknown.get(Counters.EXACTLY_ONCE)).isZero();
      assertThat(verdict.unknown()).isPositive();
      assertThat(faults.get()).isGreaterThan(done / 20);
      scripted.check();
      controls(servers.get(1));
    }
  }

  /** What is promised for a number of foreign writes between an attempt and the next one. */
  private record Scripted(Result ring, Result once, Result behindEight) {

    static Scripted run() {
      try (RingSchedule schedule = new RingSchedule()) {
        return new Scripted(
            schedule.byToken(UP_TO_SEVEN),
            schedule.exactlyOnce(UP_TO_SEVEN),
            schedule.byToken(EIGHT));
      }
    }

    void check() {
      assertThat(ring.unknown() + ring.wrong()).isZero();
      assertThat(once.unknown() + once.wrong()).isZero();
      assertThat(behindEight).isEqualTo(new Result(behindEight.writes(), behindEight.writes(), 0));
    }

    @Override
    public String toString() {
      return String.format(
          "scripted=%d scriptedUnknown=%d scriptedOnce=%d scriptedOnceUnknown=%d behindEight=%d"
              + " behindEightUnknown=%d",
          ring.writes(),
          ring.unknown(),
          once.writes(),
          once.unknown(),
          behindEight.writes(),
          behindEight.unknown());
    }
  }

  private Verdict onOneSetOfTables(Server server, int items, int share) {
    String prefix = "updates-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    Verdict verdict = Verdict.NONE;
    try (Dynabind plain = server.dynabind(prefix, b -> server.built(b, server.http()));
        Dynabind built = server.dynabind(prefix, b -> server.built(b, broken.wrap(server.http())));
        DynamoDbClient client = server.client(broken.wrap(server.http()));
        Dynabind given = server.dynabind(prefix, b -> b.client(client))) {
      for (Class<?> entity : Counters.ENTITIES) {
        plain.table(entity).create();
      }
      for (Counters way : Counters.values()) {
        verdict = verdict.plus(count(plain, built, way, "built", items, share));
        verdict = verdict.plus(count(plain, given, way, "given", items, share));
      }
      for (Class<?> entity : Counters.ENTITIES) {
        plain.table(entity).deleteTable();
      }
    }
    return verdict;
  }

  private Verdict count(
      Dynabind plain, Dynabind through, Counters way, String side, int items, int operations) {
    List<String> ids = IntStream.range(0, items).mapToObj(i -> way + "-" + side + "-" + i).toList();
    // The others will not be written.
    Set<String> drawn = Crowd.drawn(ids, operations, SEED);
    drawn.forEach(id -> way.prepare(plain, id));
    Count count = new Count();
    broken.plan(FaultPlan.random(SEED + items, FAULTS));
    Crowd.each(
        ids,
        operations,
        SEED,
        id -> {
          boolean ended = false;
          while (!ended) {
            witness.begin();
            Outcome<?> outcome = way.tryOnce(through, id);
            ended = count.ended(id, outcome);
            String flaw = witness.flaw(outcome);
            if (flaw != null) {
              mistold.add(way + ", " + side + ": " + flaw);
            }
          }
        });
    broken.plan(FaultPlan.none());
    Verdict verdict = count.verdict(drawn, id -> way.stored(plain, id));
    unknown.merge(way, verdict.unknown(), Long::sum);
    return verdict;
  }

  /** What is told otherwise than it was is noticed. */
  @Test
  void noticesWhatIsToldWrongly() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    Server server =
        new Server(memory.httpClient(), memory.endpoint(), memory.region(), memory.credentials());
    try (Dynabind dynabind =
        server.dynabind("", b -> server.built(b, broken.wrap(server.http())))) {
      for (Class<?> entity : Counters.ENTITIES) {
        dynabind.table(entity).create();
      }
      Unknown<?> unknown = (Unknown<?>) lost(dynabind, Counters.BLIND, "UpdateItem");
      assertThat(witness.flaw(new Applied<>(""))).isEqualTo("decided by what does not decide");
      assertThat(witness.flaw(new Rejected<>(CONDITION, unknown.write(), null)))
          .isEqualTo("Rejected, but was applied 1 times");

      assertThat(lost(dynabind, Counters.PUT, "PutItem")).isInstanceOf(Applied.class);
      assertThat(witness.flaw(unknown)).isEqualTo("unknown, though what was told decides");
      assertThat(lost(dynabind, Counters.RING_BLIND, "UpdateItem")).isInstanceOf(Applied.class);
      assertThat(witness.flaw(unknown)).isEqualTo("unknown, though what was told decides");
      Counters.BLIND.tryOnce(dynabind, Counters.BLIND.name());
      assertThat(witness.flaw(unknown)).isEqualTo("applied 2 times");
      witness.begin();
      assertThat(witness.flaw(unknown)).isEqualTo("unknown, though what was told decides");
      assertThat(witness.flaw(new Applied<>(""))).isEqualTo("Applied, but was applied 0 times");
    }
  }

  private Outcome<?> lost(Dynabind dynabind, Counters way, String action) {
    way.prepare(dynabind, way.name());
    broken.loseAnswer(action, 1);
    witness.begin();
    Outcome<?> outcome = way.tryOnce(dynabind, way.name());
    assertThat(witness.flaw(outcome)).isNull();
    return outcome;
  }

  /** The loops that applications write must be seen to lose or to double. */
  private void controls(Server server) {
    try (DynamoDbClient plain = server.client(server.http());
        DynamoDbClient client = server.client(broken.wrap(server.http()))) {
      String table = "updates-controls";
      plain.createTable(
          r ->
              r.tableName(table)
                  .billingMode("PAY_PER_REQUEST")
                  .attributeDefinitions(
                      AttributeDefinition.builder().attributeName("id").attributeType("S").build())
                  .keySchema(
                      KeySchemaElement.builder().attributeName("id").keyType("HASH").build()));
      List<String> seen = new ArrayList<>();
      for (NaiveLoops loop : NaiveLoops.values()) {
        String id = loop.name();
        plain.putItem(r -> r.tableName(table).item(NaiveLoops.item(id, 0)));
        Count count = new Count();
        broken.plan(FaultPlan.random(SEED, FAULTS));
        Crowd.each(List.of(id), CONTROLS, SEED, each -> loop.increment(client, table, each, count));
        broken.plan(FaultPlan.none());
        Verdict verdict = count.verdict(List.of(id), each -> NaiveLoops.read(plain, table, each));
        seen.add(loop + " " + verdict);
        assertThat(verdict.lost() + verdict.doubled()).as(seen.toString()).isPositive();
      }
      System.out.println("controls of lost-updates: " + seen);
    }
  }
}
