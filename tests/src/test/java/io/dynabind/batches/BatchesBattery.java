package io.dynabind.batches;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.LocalDynamoDb;
import java.util.Random;
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

  private static int batches() {
    return System.getProperty("battery.size", "standard").equals("full") ? 20_000 : 1_000;
  }

  private static FaultPlan plan(double rate, Fault... kinds) {
    return FaultPlan.random(SEED, rate, kinds).on("BatchWriteItem", "BatchGetItem");
  }

  @Test
  void accountsForEveryWrite() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    FaultClient faults = new FaultClient(SEED).remember(0);
    VirtualTime time = new VirtualTime();
    AtomicInteger hits = new AtomicInteger();
    faults.observe(
        exchange -> {
          if (exchange.fault() != Fault.NONE) {
            hits.incrementAndGet();
          }
        });
    try (SdkHttpClient http = Apache5HttpClient.builder().build();
        Dynabind broken =
            time.of(Ground.builder(server).httpClient(faults.wrap(http)).noRetryBudget()).build();
        DynamoDbClient given = Ground.retrying(server, faults.wrap(http));
        Dynabind brokenGiven = time.of(Ground.entities().client(given)).build();
        Dynabind plain = Ground.builder(server).build()) {
      Ground ground = new Ground(plain);
      ground.create();
      FaultPlan usual = plan(FAULTS, KINDS);
      Checker checker = new Checker(ground, new Random(SEED));
      int batches = batches();
      for (int i = 0; i < batches; i++) {
        Fault kind = KINDS[i / STORMY % KINDS.length];
        faults.plan(i % STORMY < 2 ? plan(STORM, kind) : usual);
        checker.check(i % 2 == 0 ? broken : brokenGiven);
        time.reset();
      }
      faults.plan(FaultPlan.none());
      ground.delete();
      System.out.printf(
          "battery batches: batches=%d writes=%d faults=%d applied=%d notApplied=%d unknown=%d"
              + " unaccounted=%d seed=%d%n",
          batches,
          checker.requested,
          hits.get(),
          checker.applied,
          checker.notApplied,
          checker.unknown,
          checker.violations.size(),
          SEED);

      assertThat(checker.violations).isEmpty();
      assertThat(checker.unknown).isPositive();
      assertThat(checker.notApplied).isPositive();
      checker.noticesALie();
    }
  }
}
