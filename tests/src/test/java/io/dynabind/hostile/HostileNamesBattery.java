package io.dynabind.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Hostile names and values through every entry point that takes text: of all requests that leave,
 * no expression holds anything but placeholders and the words of DynamoDB.
 */
@Tag("battery")
@Tag("hostile-names")
class HostileNamesBattery {

  private static final long SEED = 42;

  private static boolean isFull() {
    return System.getProperty("battery.size", "standard").equals("full");
  }

  private static int names() {
    return isFull() ? 10_000 : 2_000;
  }

  /** So many at the same time, each with tables of its own. */
  private static final int LANES = 2;

  @Test
  void noTextBecomesPartOfAnExpression() throws InterruptedException {
    int names = names();
    List<Lane> lanes =
        IntStream.range(0, LANES)
            .mapToObj(i -> new Lane(SEED + i, names / LANES, isFull()))
            .toList();
    List<Thread> threads = lanes.stream().map(lane -> new Thread(lane, "hostile-names")).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    Map<String, Integer> sent = new LinkedHashMap<>();
    lanes.forEach(lane -> lane.sent().forEach((name, n) -> sent.merge(name, n, Integer::sum)));
    System.out.printf(
        "battery hostile-names: names=%d entries=%d requests=%d expressions=%d refused=%d"
            + " leaked=%d seed=%d%n",
        names,
        sent.size(),
        sum(lanes, lane -> lane.watch().requests.get()),
        sum(lanes, lane -> lane.watch().expressions.get()),
        sum(lanes, Lane::refused),
        sum(lanes, lane -> lane.watch().leaked.get()),
        SEED);
    for (Lane lane : lanes) {
      assertThat(lane.unexpected()).isEmpty();
      assertThat(lane.watch().examples).isEmpty();
      assertThat(lane.watch().leaked).hasValue(0);
      assertThat(lane.entered()).isEqualTo(names / LANES);
    }
    List<String> silent = new ArrayList<>();
    sent.forEach(
        (name, requests) -> {
          if (requests == 0) {
            silent.add(name);
          }
        });
    assertThat(silent).isSubsetOf(REFUSING);
  }

  private static int sum(List<Lane> lanes, ToIntFunction<Lane> number) {
    return lanes.stream().mapToInt(number).sum();
  }

  /** These refuse whatever is no name of theirs, before anything is sent. */
  private static final List<String> REFUSING =
      List.of(
          "name of an index",
          "name of an index of a scan",
          "name to set",
          "element's name",
          "name to compare",
          "name beside a value",
          "plain changes",
          "projection",
          "written text",
          "name of a table of documents",
          "name of a key of documents",
          "wrong type",
          "text of a cursor",
          "startup: name of a table",
          "startup: prefix of tables",
          "name of a filter",
          "name of a projection",
          "name of a scan's projection",
          "name of a document's projection",
          "name to truncate");

  /** What a renderer would send that puts names and values into the text. */
  @Test
  void catchesARendererThatConcatenates() {
    HostileTexts texts = new HostileTexts(SEED);
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    Watch watch = new Watch();
    try (DynamoDbClient raw =
        DynamoDbClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(new FaultClient(SEED).observe(watch).wrap(memory.httpClient()))
            .build()) {
      for (int i = 0; i < 100; i++) {
        int before = watch.leaked.get();
        sendConcatenated(raw, i, texts.next());
        assertThat(watch.leaked.get()).isGreaterThan(before);
      }
    }
  }

  private static void sendConcatenated(DynamoDbClient raw, int kind, String text) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("a"));
    try {
      if (kind % 3 == 0) {
        raw.updateItem(
            r -> r.tableName("notes").key(key).updateExpression("SET " + text + " = :v0"));
      } else if (kind % 3 == 1) {
        raw.query(r -> r.tableName("notes").keyConditionExpression("#n0 = '" + text + "'"));
      } else {
        raw.getItem(r -> r.tableName("notes").key(key).projectionExpression("#n0, " + text));
      }
    } catch (DynamoDbException e) {
      assertThat(e.statusCode()).isEqualTo(400);
    }
  }
}
