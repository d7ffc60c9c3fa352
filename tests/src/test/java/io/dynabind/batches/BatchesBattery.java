package io.dynabind.batches;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.LocalDynamoDb;
import java.time.Duration;
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

  /** A slow machine is no reason to give up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  @Test
  void accountsForEveryWrite() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    FaultClient faults = new FaultClient(SEED).remember(0);
    AtomicInteger hits = new AtomicInteger();
    faults.observe(
        exchange -> {
          if (exchange.fault() != Fault.NONE) {
            hits.incrementAndGet();
          }
        });
    try (SdkHttpClient http = Apache5HttpClient.builder().build();
        Dynabind broken = Ground.dynabind(server, b -> b.httpClient(faults.wrap(http)));
        DynamoDbClient given = Ground.retrying(server, faults.wrap(http));
        Dynabind brokenGiven = Ground.dynabind(given);
        Dynabind plain = Ground.dynabind(server, b -> b.deadline(PATIENCE))) {
      Ground ground = new Ground(plain);
      ground.create();
      faults.plan(FaultPlan.random(SEED, FAULTS, KINDS).on("BatchWriteItem", "BatchGetItem"));
      Checker checker = new Checker(ground, new Random(SEED));
      int batches = batches();
      for (int i = 0; i < batches; i++) {
        checker.check(i % 2 == 0 ? broken : brokenGiven);
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
      checker.noticesALie();
    }
  }
}
