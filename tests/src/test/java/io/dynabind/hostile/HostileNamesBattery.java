package io.dynabind.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.hostile.Ground.Note;
import io.dynabind.hostile.Ground.Notes;
import io.dynabind.internal.expression.SyntaxException;
import io.dynabind.item.ItemFormatException;
import io.dynabind.outcome.DynabindException;
import io.dynabind.problem.MappingException;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.DocumentKey;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
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

  private static int names() {
    return System.getProperty("battery.size", "standard").equals("full") ? 10_000 : 2_000;
  }

  /** A table is begun anew after so many names: it would grow, and all questions with it. */
  private static final int ROUND = 50;

  private final Map<String, String> unexpected = new LinkedHashMap<>();
  private final Map<String, Integer> sent = new LinkedHashMap<>();
  private final Watch watch = new Watch();
  private int refused;

  private SdkHttpClient http(InMemoryDynamoDb memory) {
    return new FaultClient(SEED).remember(0).observe(watch).wrap(memory.httpClient());
  }

  private Dynabind.Builder builder(InMemoryDynamoDb memory) {
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .httpClient(http(memory))
        .cursorKeys(CursorKeys.of(CursorKey.signing("k", new byte[32])))
        .entities(Note.class)
        .repositories(Notes.class);
  }

  @Test
  void noTextBecomesPartOfAnExpression() {
    int names = names();
    HostileTexts texts = new HostileTexts(SEED);
    for (int i = 0; i < names; i += ROUND) {
      round(texts, Math.min(ROUND, names - i));
    }
    System.out.printf(
        "battery hostile-names: names=%d entries=%d requests=%d expressions=%d refused=%d"
            + " leaked=%d seed=%d%n",
        names,
        sent.size(),
        watch.requests.get(),
        watch.expressions.get(),
        refused,
        watch.leaked.get(),
        SEED);
    assertThat(unexpected).isEmpty();
    assertThat(watch.examples).isEmpty();
    assertThat(watch.leaked).hasValue(0);
    List<String> silent = new ArrayList<>();
    sent.forEach(
        (name, requests) -> {
          if (requests == 0) {
            silent.add(name);
          }
        });
    assertThat(silent).isSubsetOf(REFUSING);
  }

  private void round(HostileTexts texts, int names) {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (Dynabind dynabind = builder(memory).build()) {
      dynabind.table(Note.class).create();
      dynabind.documents("documents", DocumentKey.hash("id", String.class)).create();
      Map<String, Consumer<String>> entryPoints =
          new EntryPoints(dynabind, () -> builder(memory)).all();
      for (int i = 0; i < names; i++) {
        String text = texts.next();
        boolean last = i == names - 1;
        entryPoints.forEach(
            (name, entryPoint) -> {
              // Starting takes its time.
              if (last || !name.startsWith(EntryPoints.STARTUP)) {
                enter(name, entryPoint, text);
              }
            });
      }
    }
  }

  private void enter(String name, Consumer<String> entryPoint, String text) {
    int before = watch.requests.get();
    refused += isRefused(name, entryPoint, text) ? 1 : 0;
    sent.merge(name, watch.requests.get() - before, Integer::sum);
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
          "name to truncate");

  /** Whatever else is thrown fails the battery. */
  private boolean isRefused(String name, Consumer<String> entryPoint, String text) {
    try {
      entryPoint.accept(text);
      return false;
    } catch (IllegalArgumentException
        | SyntaxException
        | ItemFormatException
        | MappingException
        | DynabindException e) {
      return true;
    } catch (RuntimeException e) {
      unexpected.putIfAbsent(name, e + " for " + text);
      return true;
    }
  }

  /** What a renderer would send that puts names and values into the text. */
  @Test
  void catchesARendererThatConcatenates() {
    HostileTexts texts = new HostileTexts(SEED);
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (DynamoDbClient raw =
        DynamoDbClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(http(memory))
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
