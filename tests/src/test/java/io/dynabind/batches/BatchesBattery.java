package io.dynabind.batches;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random batches over two tables, whose requests are lost, whose answers are lost, and which are
 * processed in part: every write is accounted for, and the tables agree with what was reported.
 */
@Tag("battery")
@Tag("batches")
class BatchesBattery {

  private static final long SEED = 42;
  private static final double FAULTS = 0.2;

  /** Two batches in so many, one of each client, meet one kind of fault nearly all the time. */
  private static final int STORMY = 16;

  private static final double STORM = 0.98;

  /** How many batches are under way at the same time. */
  private static final int LANES = 4;

  private static final Fault[] KINDS = {
    Fault.UNPROCESSED,
    Fault.UNPROCESSED,
    Fault.UNPROCESSED,
    Fault.REQUEST_LOST,
    Fault.ANSWER_LOST,
    Fault.ANSWER_RESET,
    Fault.ANSWER_CORRUPTED,
    Fault.SERVER_ERROR,
    Fault.SERVER_ERROR_APPLIED,
    Fault.TABLE_THROTTLED
  };

  private final AtomicInteger hits = new AtomicInteger();

  private static int batches() {
    return System.getProperty("battery.size", "standard").equals("full") ? 20_000 : 1_000;
  }

  private static FaultPlan plan(double rate, Fault... kinds) {
    return FaultPlan.random(SEED, rate, kinds).on("BatchWriteItem", "BatchGetItem");
  }

  @Test
  void accountsForEveryWrite() throws Exception {
    LocalDynamoDb server = LocalDynamoDb.shared();
    int batches = batches();
    ExecutorService threads = Executors.newFixedThreadPool(LANES);
    try (Dynabind plain = Ground.builder(server).build()) {
      Ground ground = new Ground(plain);
      ground.create();
      List<Future<Checker>> running = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        int number = lane;
        running.add(threads.submit(() -> run(server, ground, number, batches / LANES)));
      }
      List<Checker> lanes = new ArrayList<>();
      for (Future<Checker> each : running) {
        lanes.add(each.get());
      }
      ground.delete();
      List<String> violations = lanes.stream().flatMap(c -> c.violations.stream()).toList();
      int unknown = lanes.stream().mapToInt(c -> c.unknown).sum();
      int notApplied = lanes.stream().mapToInt(c -> c.notApplied).sum();
      System.out.printf(
          "battery batches: batches=%d writes=%d faults=%d applied=%d notApplied=%d unknown=%d"
              + " unaccounted=%d seed=%d%n",
          batches,
          lanes.stream().mapToInt(c -> c.requested).sum(),
          hits.get(),
          lanes.stream().mapToInt(c -> c.applied).sum(),
          notApplied,
          unknown,
          violations.size(),
          SEED);

      assertThat(violations).isEmpty();
      assertThat(unknown).isPositive();
      assertThat(notApplied).isPositive();
      lanes.get(0).noticesALie();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Batch after batch, of items that are no other lane's, with faults and pauses of its own. */
  private Checker run(LocalDynamoDb server, Ground ground, int lane, int batches) {
    FaultClient faults = new FaultClient(SEED + lane).remember(0);
    faults.observe(
        exchange -> {
          if (exchange.fault() != Fault.NONE) {
            hits.incrementAndGet();
          }
        });
    VirtualTime time = new VirtualTime();
    try (SdkHttpClient http = Apache5HttpClient.builder().build();
        Dynabind broken =
            time.of(Ground.builder(server).httpClient(faults.wrap(http)).noRetryBudget()).build();
        DynamoDbClient given = Ground.retrying(server, faults.wrap(http));
        Dynabind brokenGiven = time.of(Ground.entities().client(given)).build()) {
      FaultPlan usual = plan(FAULTS, KINDS);
      Checker checker = new Checker(ground, lane, new Random(SEED + lane));
      for (int i = 0; i < batches; i++) {
        Fault kind = KINDS[i / STORMY % KINDS.length];
        faults.plan(i % STORMY < 2 ? plan(STORM, kind) : usual);
        checker.check(i % 2 == 0 ? broken : brokenGiven);
        time.reset();
      }
      return checker;
    }
  }
}
