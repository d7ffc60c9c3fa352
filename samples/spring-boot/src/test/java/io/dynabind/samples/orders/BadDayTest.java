package io.dynabind.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.DynabindCustomizer;
import io.dynabind.spring.boot.test.AutoConfigureDataDynamo;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** What clients are told when DynamoDB does not answer, or not at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureDataDynamo
class BadDayTest {

  private static final int ALL = 1_000;

  @Autowired private FaultClient faults;
  private Http http;

  @TestConfiguration(proxyBeanMethods = false)
  static class Faults {

    @Bean
    FaultClient faultClient() {
      return new FaultClient();
    }

    @Bean
    DynabindCustomizer throughFaults(FaultClient faults) {
      return builder -> builder.httpClient(faults.wrap(Apache5HttpClient.create()));
    }
  }

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @AfterEach
  void endOfTheDay() {
    faults.clear();
  }

  @Test
  void aPaymentWhoseAnswerIsLostIsKnownByItsToken() {
    place("o-1");
    faults.loseAnswer("UpdateItem", 1);
    HttpResponse<String> answer = http.post("/customers/c-1/orders/o-1/payment", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
  }

  @Test
  void aPaymentAfterWhichNobodyAnswersMayHaveBeenMade() {
    place("o-2");
    faults.loseAnswer("UpdateItem", 1).loseRequest("UpdateItem", ALL).loseRequest("GetItem", ALL);
    HttpResponse<String> answer = http.post("/customers/c-1/orders/o-2/payment", "");
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("The change may have been made. Read the order");

    faults.clear();
    assertThat(http.get("/customers/c-1/orders/o-2").body()).contains("PAID");
  }

  @Test
  void aStepThatIsThrottledIsToBeTriedLater() {
    place("o-3");
    faults.fault("UpdateItem", Fault.TABLE_THROTTLED, ALL);
    HttpResponse<String> answer = http.post("/customers/c-1/orders/o-3/shipment", "");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void aReadWithoutAnAnswerIsLate() {
    faults.loseAnswer("GetItem", ALL);
    assertThat(http.get("/customers/c-1/orders/o-1").statusCode()).isEqualTo(504);
  }

  private void place(String orderId) {
    HttpResponse<String> placed =
        http.post(
            "/customers/c-1/orders",
            """
            {"orderId": "%s", "lines": [{"sku": "pen", "quantity": 1, "price": 2.50}]}"""
                .formatted(orderId));
    assertThat(placed.statusCode()).isEqualTo(201);
  }
}
