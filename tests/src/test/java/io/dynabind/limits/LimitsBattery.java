package io.dynabind.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Both sides of the limits of DynamoDB, each on its own byte: what is allowed is stored and comes
 * back; a little more is refused by the server, where it is known to be, and by dynabind with its
 * whole message, before anything was sent.
 */
@Tag("battery")
@Tag("limits")
class LimitsBattery {

  private static final int SEED = 42;

  @Test
  void refusesBeforeSendingWhatTheServerWouldRefuse() {
    try (Ground ground = new Ground(LocalDynamoDb.shared())) {
      List<Limit> limits = new ArrayList<>(new ItemLimits(ground).all());
      limits.addAll(new KeyLimits(ground).all());
      limits.addAll(new OtherLimits(ground).all());
      List<String> violations = new ArrayList<>();
      int sent = 0;
      for (Limit limit : limits) {
        sent += attempt(limit, ground, violations);
      }
      System.out.printf("battery limits: limits=%d sent=%d seed=%d%n", limits.size(), sent, SEED);

      assertThat(violations).isEmpty();
      assertThat(sent).isZero();
      controls(ground);
    }
  }

  /** Tries both sides and tells how many requests left for the refused one. */
  private static int attempt(Limit limit, Ground ground, List<String> violations) {
    String allowed = failure(limit.allowed());
    if (allowed != null) {
      violations.add(limit.name() + ": what is allowed fails: " + allowed);
    }
    if (limit.beyond() != null && !serverRefuses(limit.beyond())) {
      violations.add(limit.name() + ": the server takes more");
    }
    int before = ground.sent();
    String refused = failure(limit.refused());
    int sent = ground.sent() - before;
    if (!limit.message().equals(refused)) {
      violations.add(limit.name() + ": what is refused ends with: " + refused);
    }
    if (sent > 0) {
      violations.add(limit.name() + ": requests that left: " + sent);
    }
    return sent;
  }

  private static boolean serverRefuses(Limit.Step beyond) {
    try {
      beyond.run();
      return false;
    } catch (DynamoDbException e) {
      // A missing table, and whatever else is wrong with the request, would be a 400 as well.
      return e.awsErrorDetails().errorCode().equals("ValidationException");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("IllegalCatch") // whatever is thrown is the finding
  private static @Nullable String failure(Limit.Step step) {
    try {
      step.run();
      return null;
    } catch (Exception | AssertionError e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }

  /** What the battery must notice: a path without limits, a limit too low, and one too high. */
  private static void controls(Ground ground) {
    Note more = ItemLimits.sized("more", 409_601);
    Map<String, AttributeValue> naive =
        Map.of(
            "id", AttributeValue.fromS("more"),
            "line", AttributeValue.fromS("l"),
            "body", AttributeValue.fromS(String.valueOf(more.body())));
    Limit.Step put =
        () -> ground.counted.putItem(r -> r.tableName(ground.notes.name()).item(naive));
    List<String> found = new ArrayList<>();

    assertThat(attempt(new Limit("naive", () -> {}, put, put, "refused"), ground, found)).isOne();
    assertThat(found)
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("naive: what is refused ends with: "))
        .contains("naive: requests that left: 1");

    found.clear();
    Limit.Step refused = () -> ground.notes.put(more);
    attempt(new Limit("low", refused, () -> ground.plain.listTables(), refused, ""), ground, found);
    assertThat(found)
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("low: what is allowed fails: "))
        .contains("low: the server takes more");
  }
}
