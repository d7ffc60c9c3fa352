package io.dynabind.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.memory.RandomRequests.Asked;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * The same random requests to the model in memory and to DynamoDB Local: answers and tables agree.
 */
final class AgreementTest {

  private static final int REQUESTS = Integer.getInteger("agreement.requests", 6000);
  private static final long SEED = Long.getLong("agreement.seed", 42);

  private final String suffix = UUID.randomUUID().toString();
  private final String ranged = "ranged-" + suffix;
  private final String plain = "plain-" + suffix;
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final Sender local = new Sender(http, LocalDynamoDb.shared().endpoint());
  private final InMemoryDynamoDb inMemory = new InMemoryDynamoDb();
  private final Sender memory = new Sender(inMemory.httpClient(), inMemory.endpoint());

  @BeforeEach
  void createTables() {
    for (Sender sender : List.of(local, memory)) {
      assertThat(sender.send("CreateTable", table(ranged, true)).status()).isEqualTo(200);
      assertThat(sender.send("CreateTable", table(plain, false)).status()).isEqualTo(200);
    }
  }

  private static Map<String, Object> table(String name, boolean hasRange) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("TableName", name);
    table.put("BillingMode", "PAY_PER_REQUEST");
    table.put(
        "KeySchema",
        hasRange ? List.of(key("h", "HASH"), key("r", "RANGE")) : List.of(key("h", "HASH")));
    table.put(
        "AttributeDefinitions",
        hasRange
            ? List.of(attribute("h", "S"), attribute("r", "N"), attribute("g", "S"))
            : List.of(attribute("h", "S")));
    if (hasRange) {
      table.put(
          "GlobalSecondaryIndexes", List.of(index("byG", "ALL"), index("keysOfG", "KEYS_ONLY")));
    }
    return table;
  }

  private static Map<String, Object> key(String name, String type) {
    return Map.of("AttributeName", name, "KeyType", type);
  }

  private static Map<String, Object> attribute(String name, String type) {
    return Map.of("AttributeName", name, "AttributeType", type);
  }

  private static Map<String, Object> index(String name, String projection) {
    return Map.of(
        "IndexName",
        name,
        "KeySchema",
        List.of(key("g", "HASH"), key("r", "RANGE")),
        "Projection",
        Map.of("ProjectionType", projection));
  }

  @AfterEach
  void deleteTables() {
    for (String name : List.of(ranged, plain)) {
      local.send("DeleteTable", Map.of("TableName", name));
    }
    http.close();
  }

  @Test
  void answersAndTablesAgree() {
    Dice dice = new Dice(SEED);
    RandomRequests requests = new RandomRequests(dice, ranged, plain);
    Map<String, Integer> met = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      Asked asked = requests.next();
      compare(asked, differences, met);
      // DynamoDB Local skips items of equal index keys between pages.
      if (asked.action().equals("Query") && !asked.request().containsKey("IndexName")) {
        comparePages(asked, requests.limit(), differences, met);
      }
      if (i % 500 == 0) {
        compareTables(differences);
      }
    }
    compareTables(differences);
    System.out.printf(
        "agreement: requests=%d differences=%d seed=%d %s%n",
        REQUESTS, differences.size(), SEED, met);
    assertThat(differences).isEmpty();
    assertThat(met.keySet())
        .contains(
            "PutItem ConditionalCheckFailedException",
            "UpdateItem OK",
            "TransactWriteItems OK",
            "TransactWriteItems TransactionCanceledException",
            "BatchWriteItem OK",
            "pages of a Query");
  }

  /** The second of two equal transactions of a token does nothing; a cancelled one counts not. */
  @Test
  void clientTokensAgree() {
    List<String> differences = new ArrayList<>();
    Map<String, Integer> met = new TreeMap<>();
    Map<String, Object> increment =
        Map.of(
            "Update",
            Map.of(
                "TableName",
                plain,
                "Key",
                Map.of("h", Map.of("S", "k")),
                "UpdateExpression",
                "ADD n :one",
                "ConditionExpression",
                "attribute_exists(h)",
                "ExpressionAttributeValues",
                Map.of(":one", Map.of("N", "1"))));
    Map<String, Object> item = Map.of("h", Map.of("S", "k"), "n", Map.of("N", "0"));
    Asked put = new Asked("PutItem", Map.of("TableName", plain, "Item", item));
    String token = UUID.randomUUID().toString();
    Asked first = transaction(token, increment);
    Asked second = transaction(UUID.randomUUID().toString(), increment);
    Asked other = transaction(token, Map.of("Put", put.request()));

    for (Asked asked : List.of(first, put, first, first, second, other, first)) {
      compare(asked, differences, met);
    }
    compareTables(differences);

    assertThat(differences).isEmpty();
    assertThat(met)
        .containsEntry("TransactWriteItems TransactionCanceledException", 1)
        .containsEntry("TransactWriteItems IdempotentParameterMismatchException", 1)
        .containsEntry("TransactWriteItems OK", 4);
  }

  private static Asked transaction(String token, Map<String, Object> action) {
    return new Asked(
        "TransactWriteItems",
        Map.of("ClientRequestToken", token, "TransactItems", List.of(action)));
  }

  private void compare(Asked asked, List<String> differences, Map<String, Integer> met) {
    boolean ordered = isOrdered(asked);
    Sender.Answer expected = local.send(asked.action(), asked.request());
    Sender.Answer answer = memory.send(asked.action(), asked.request());
    if (!tellsMoreThanChanged(asked, expected, answer)) {
      note(asked, Canon.of(expected, ordered), Canon.of(answer, ordered), differences);
    }
    met.merge(asked.action() + " " + answer.code(), 1, Integer::sum);
  }

  /** Items of indexes may have equal keys there. */
  private static boolean isOrdered(Asked asked) {
    return !asked.action().equals("Scan")
        && !asked.action().equals("BatchGetItem")
        && !asked.request().containsKey("IndexName");
  }

  /**
   * Where an update names a part of an attribute, DynamoDB Local sometimes tells of all of it: if
   * nothing changed there, and of lists.
   */
  private static boolean tellsMoreThanChanged(
      Asked asked, Sender.Answer expected, Sender.Answer answer) {
    boolean updated = asked.request().getOrDefault("ReturnValues", "").toString().startsWith("UPD");
    return updated
        && answer.status() == 200
        && expected.status() == 200
        && isPart(answer.members(), expected.members());
  }

  private static boolean isPart(Object part, Object whole) {
    if (part instanceof Map<?, ?> some && whole instanceof Map<?, ?> all) {
      return some.entrySet().stream()
          .allMatch(e -> all.containsKey(e.getKey()) && isPart(e.getValue(), all.get(e.getKey())));
    }
    if (part instanceof List<?> some && whole instanceof List<?> all) {
      return some.stream().allMatch(e -> all.stream().anyMatch(other -> isPart(e, other)));
    }
    return Canon.of(part).equals(Canon.of(whole));
  }

  private static void note(Asked asked, String expected, String answer, List<String> differences) {
    if (!expected.equals(answer)) {
      String request = asked.action() + " " + Json.write(asked.request());
      differences.add(request + "\n  local:  " + expected + "\n  memory: " + answer + "\n");
    }
  }

  /** Pages may end elsewhere; all pages of a query together are the same. */
  private void comparePages(
      Asked asked, BigDecimal limit, List<String> differences, Map<String, Integer> met) {
    Map<String, Object> request = new LinkedHashMap<>(asked.request());
    request.put("Limit", limit);
    Asked paged = new Asked(asked.action(), request);
    note(paged, pages(local, paged).toString(), pages(memory, paged).toString(), differences);
    met.merge("pages of a Query", 1, Integer::sum);
  }

  private static List<String> pages(Sender sender, Asked asked) {
    List<String> all = new ArrayList<>();
    Map<String, Object> request = new LinkedHashMap<>(asked.request());
    Object start;
    do {
      Sender.Answer page = sender.send(asked.action(), request);
      if (page.status() != 200) {
        return List.of(page.code());
      }
      start = page.members().get("LastEvaluatedKey");
      if (start != null) {
        request.put("ExclusiveStartKey", start);
      }
      Json.list(page.members().getOrDefault("Items", List.of()))
          .forEach(item -> all.add(Canon.of(item)));
    } while (start != null);
    return all;
  }

  private void compareTables(List<String> differences) {
    for (String name : List.of(ranged, plain)) {
      Asked scan = new Asked("Scan", Map.of("TableName", name));
      compare(scan, differences, new TreeMap<>());
    }
  }
}
