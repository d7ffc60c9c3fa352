package io.dynabind.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.test.AutoConfigureDataDynamo;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTP, on DynamoDB Local. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureDataDynamo
class OrderServiceTest {

  private static final String ONE_PEN =
      """
      {"lines": [{"sku": "pen", "quantity": 1, "price": 2.50}]}""";

  private final String customer = "c-" + UUID.randomUUID();

  @Autowired private JsonMapper json;
  private Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void placesAnOrderOnce() {
    HttpResponse<String> placed = place("o-1");
    assertThat(placed.statusCode()).isEqualTo(201);
    assertThat(placed.headers().firstValue("Location")).contains(path("o-1"));
    assertThat(placed.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(json.readTree(placed.body()).get("total").decimalValue())
        .isEqualByComparingTo("2.5");

    HttpResponse<String> again = place("o-1");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(detail(again)).isEqualTo("The customer has an order with this id");
  }

  @Test
  void refusesWhatIsNotValid() {
    String orders = "/customers/" + customer + "/orders";
    HttpResponse<String> empty = http.post(orders, "{\"orderId\": \"o-1\", \"lines\": []}");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(errors(empty)).containsExactly("lines must not be empty");
    HttpResponse<String> wrong =
        http.post(
            orders,
            """
            {"orderId": "o 1", "lines": [{"sku": "", "quantity": 0, "price": 1}]}""");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(errors(wrong))
        .containsExactly(
            "lines[0].quantity must be greater than or equal to 1",
            "lines[0].sku must not be blank",
            "orderId must be 1 to 40 letters, digits or hyphens");
    HttpResponse<String> huge =
        http.post(
            orders,
            """
            {"orderId": "o-1", "lines": [{"sku": "pen", "quantity": 1, "price": 1e200}]}""");
    assertThat(huge.statusCode()).isEqualTo(400);
    assertThat(http.get("/customers/" + "c".repeat(3_000) + "/orders").statusCode()).isEqualTo(400);
    assertThat(http.get(orders + "?size=0").statusCode()).isEqualTo(400);
    assertThat(http.get(orders + "?size=101").statusCode()).isEqualTo(400);
    assertThat(http.get("/orders?status=LOST").statusCode()).isEqualTo(400);
    assertThat(http.get(path("o-1")).statusCode()).isEqualTo(404);
  }

  @Test
  void sendsAnOrderAgainOnlyIfItChanged() {
    place("o-1");
    HttpResponse<String> first = http.get(path("o-1"));
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(http.get(path("o-1"), "If-None-Match", tag).statusCode()).isEqualTo(304);
    http.post(path("o-1") + "/payment", "");
    assertThat(http.get(path("o-1"), "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void changesAnOrderOnlyAsItWasRead() {
    place("o-1");
    assertThat(http.put(path("o-1"), ONE_PEN).statusCode()).isEqualTo(428);
    HttpResponse<String> changed = http.put(path("o-1"), ONE_PEN, "If-Match", "\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(http.put(path("o-1"), ONE_PEN, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(http.put(path("o-2"), ONE_PEN, "If-Match", "\"1\"").statusCode()).isEqualTo(404);
  }

  @Test
  void takesOneStepAfterTheOther() {
    place("o-1");
    HttpResponse<String> early = http.post(path("o-1") + "/shipment", "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(detail(early)).isEqualTo("The order is PLACED");
    assertThat(http.post(path("o-1") + "/payment", "").statusCode()).isEqualTo(200);
    HttpResponse<String> late = http.put(path("o-1"), ONE_PEN, "If-Match", "\"2\"");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(detail(late)).isEqualTo("The order is PAID");
    assertThat(http.post(path("o-1") + "/shipment", "").statusCode()).isEqualTo(200);
    assertThat(http.post(path("o-2") + "/payment", "").statusCode()).isEqualTo(404);
  }

  @Test
  void leadsThroughAllPagesByTheirTokens() {
    Set<String> placed = new TreeSet<>();
    for (int i = 0; i < 25; i++) {
      place("o-" + i);
      placed.add("o-" + i);
    }
    String orders = "/customers/" + customer + "/orders";
    List<String> read = new ArrayList<>();
    String page = "";
    while (page != null) {
      JsonNode answer = json.readTree(http.get(orders + "?size=10" + page).body());
      answer.get("orders").forEach(order -> read.add(order.get("orderId").stringValue()));
      JsonNode next = answer.get("next");
      page = next.isNull() ? null : "&page=" + next.stringValue();
    }
    assertThat(read).containsExactlyElementsOf(placed);

    String token = json.readTree(http.get(orders + "?size=10").body()).get("next").stringValue();
    HttpResponse<String> altered = http.get(orders + "?size=10&page=" + token + "x");
    assertThat(altered.statusCode()).isEqualTo(400);
    assertThat(detail(altered)).isEqualTo("This is no page of these orders");
    assertThat(http.get("/customers/other/orders?size=10&page=" + token).statusCode())
        .isEqualTo(400);
  }

  @Test
  void losesNoLineOfConcurrentWriters() throws Exception {
    place("o-1");
    int writers = 8;
    int linesEach = 10;
    List<Integer> conflicts =
        together(
            IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(writer -> () -> addLines(writer, linesEach))
                .toList());

    JsonNode order = json.readTree(http.get(path("o-1")).body());
    Set<String> skus = new TreeSet<>();
    order.get("lines").forEach(line -> skus.add(line.get("sku").stringValue()));
    Set<String> expected = new TreeSet<>(Set.of("pen"));
    for (int writer = 0; writer < writers; writer++) {
      for (int i = 0; i < linesEach; i++) {
        expected.add(writer + "-" + i);
      }
    }
    assertThat(skus).isEqualTo(expected);
    assertThat(order.get("version").longValue()).isEqualTo(1L + writers * linesEach);
    assertThat(order.get("total").decimalValue())
        .isEqualByComparingTo(new BigDecimal("2.5").add(BigDecimal.valueOf(writers * linesEach)));
    assertThat(conflicts.stream().mapToInt(Integer::intValue).sum()).isPositive();
  }

  @Test
  void oneOfManyConcurrentPaymentsCounts() throws Exception {
    place("o-1");
    List<Integer> answers =
        together(
            IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                    i -> () -> http.post(path("o-1") + "/payment", "").statusCode())
                .toList());
    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
  }

  @Test
  void tellsItsHealthAndItsMetrics() {
    place("o-1");
    JsonNode health = json.readTree(http.get("/actuator/health").body());
    assertThat(health.at("/components/dynabind/details/tables").toString()).contains("as expected");
    assertThat(health.at("/components/dynabind/status").stringValue()).isEqualTo("UP");

    String metrics = "/actuator/metrics/";
    JsonNode inserts =
        json.readTree(
            http.get(metrics + "dynabind.request?tag=operation:PutItem&tag=outcome:answered")
                .body());
    assertThat(inserts.at("/measurements/0/statistic").stringValue()).isEqualTo("COUNT");
    assertThat(inserts.at("/measurements/0/value").doubleValue()).isPositive();
    JsonNode written = json.readTree(http.get(metrics + "dynabind.capacity?tag=kind:write").body());
    assertThat(written.at("/measurements/0/value").doubleValue()).isPositive();
  }

  /** Reads, adds a line and writes, until it was not too late; how often it was. */
  private int addLines(int writer, int lines) {
    int conflicts = 0;
    for (int i = 0; i < lines; ) {
      HttpResponse<String> read = http.get(path("o-1"));
      var order = json.readTree(read.body()).asObject();
      order
          .withArray("/lines")
          .addObject()
          .put("sku", writer + "-" + i)
          .put("quantity", 1)
          .put("price", 1);
      String body =
          json.writeValueAsString(json.createObjectNode().set("lines", order.get("lines")));
      String tag = read.headers().firstValue("ETag").orElseThrow();
      int status = http.put(path("o-1"), body, "If-Match", tag).statusCode();
      assertThat(status).isIn(200, 412);
      if (status == 200) {
        i++;
      } else {
        conflicts++;
      }
    }
    return conflicts;
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private HttpResponse<String> place(String orderId) {
    return http.post(
        "/customers/" + customer + "/orders",
        "{\"orderId\": \"" + orderId + "\", " + ONE_PEN.substring(1));
  }

  private String path(String orderId) {
    return "/customers/" + customer + "/orders/" + orderId;
  }

  private String detail(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return json.readTree(answer.body()).get("detail").stringValue();
  }

  private List<String> errors(HttpResponse<String> answer) {
    List<String> errors = new ArrayList<>();
    json.readTree(answer.body()).get("errors").forEach(error -> errors.add(error.stringValue()));
    return errors;
  }
}
