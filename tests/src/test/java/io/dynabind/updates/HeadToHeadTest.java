package io.dynabind.updates;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.updates.Count.Verdict;
import io.dynabind.updates.EnhancedLoops.Tally;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The same increments by dynabind and by the Enhanced Client, eight threads on twenty items, while
 * one write in ten breaks, half of them after they were applied.
 */
@Tag("battery")
@Tag("head-to-head")
class HeadToHeadTest {

  private static final long SEED = 42;
  private static final double FAULTS = 0.1;

  /** A slow machine is no reason to give up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> IDS =
      IntStream.range(0, 20).mapToObj(i -> "item-" + i).toList();

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient(SEED).remember(0);

  private static int operations() {
    return System.getProperty("battery.size", "standard").equals("full") ? 20_000 : 1_000;
  }

  @Test
  void losesAndDoublesWhatTheOtherDoes() {
    Map<String, Verdict> ours = ours();
    Map<String, Verdict> theirs = theirs();
    System.out.printf(
        "battery head-to-head: operations=%d faults=%s seed=%d%n", operations(), FAULTS, SEED);
    ours.forEach((way, verdict) -> System.out.println("  dynabind " + way + ": " + verdict));
    theirs.forEach((way, verdict) -> System.out.println("  Enhanced " + way + ": " + verdict));

    assertThat(ours.values()).allMatch(verdict -> verdict.lost() + verdict.doubled() == 0);
    assertThat(theirs.values()).allMatch(verdict -> verdict.lost() + verdict.doubled() > 0);
  }

  private Map<String, Verdict> ours() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    try (Dynabind plain =
            dynabind()
                .httpClient(memory.httpClient())
                .asyncHttpClient(memory.asyncHttpClient())
                .build();
        Dynabind broken =
            dynabind()
                .httpClient(faults.wrap(memory.httpClient()))
                .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
                .build()) {
      for (Class<?> entity : Counters.ENTITIES) {
        plain.table(entity).create();
      }
      for (Counters way : Counters.values()) {
        List<String> ids = IDS.stream().map(id -> way + "-" + id).toList();
        ids.forEach(id -> way.prepare(plain, id));
        Count count = new Count();
        faults.plan(FaultPlan.random(SEED, FAULTS));
        Crowd.each(
            ids,
            operations(),
            SEED,
            id -> {
              boolean ended = false;
              while (!ended) {
                ended = count.ended(id, way.tryOnce(broken, id));
              }
            });
        faults.plan(FaultPlan.none());
        verdicts.put(way.name(), count.verdict(ids, id -> way.stored(plain, id)));
      }
    }
    return verdicts;
  }

  private Dynabind.Builder dynabind() {
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .deadline(PATIENCE)
        .entities(Counters.ENTITIES);
  }

  private Map<String, Verdict> theirs() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    try (DynamoDbClient plain = memory.client();
        DynamoDbClient broken =
            DynamoDbClient.builder()
                .endpointOverride(memory.endpoint())
                .region(memory.region())
                .credentialsProvider(memory.credentials())
                .httpClient(faults.wrap(memory.httpClient()))
                .build()) {
      for (EnhancedLoops way : EnhancedLoops.values()) {
        DynamoDbTable<Tally> table = table(plain, way);
        table.createTable();
        for (String id : IDS) {
          Tally tally = new Tally();
          tally.setId(id);
          tally.setNumber(0L);
          table.putItem(tally);
        }
        DynamoDbTable<Tally> through = table(broken, way);
        Count count = new Count();
        faults.plan(FaultPlan.random(SEED, FAULTS));
        Crowd.each(IDS, operations(), SEED, id -> way.increment(through, id, count));
        faults.plan(FaultPlan.none());
        verdicts.put(
            way.name(), count.verdict(IDS, id -> table.getItem(EnhancedLoops.key(id)).getNumber()));
      }
    }
    return verdicts;
  }

  private static DynamoDbTable<Tally> table(DynamoDbClient client, EnhancedLoops way) {
    return DynamoDbEnhancedClient.builder()
        .dynamoDbClient(client)
        .build()
        .table("tallies-" + way, way.schema());
  }
}
