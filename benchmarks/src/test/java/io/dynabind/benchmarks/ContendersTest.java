package io.dynabind.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** All contenders do the same work, so that a ratio compares nothing else. */
class ContendersTest {

  static Stream<String> workloads() {
    return Contenders.workloads().stream().filter(w -> !w.equals("PAGE"));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void allEncodeTheSameItem(String workload) {
    Object item = Contenders.work(workload, "encode", "hand").call();

    assertThat((Map<?, ?>) item).isNotEmpty();
    for (String contender : Contenders.MAP) {
      Object other = Contenders.work(workload, "encode", contender).call();
      assertThat(other)
          .as(contender)
          .isEqualTo(contender.equals("v1-mapper") ? Contenders.old(map(item)) : item);
    }
  }

  @SuppressWarnings("unchecked") // what the hand-written code makes
  private static Map<String, AttributeValue> map(Object item) {
    return (Map<String, AttributeValue>) item;
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void allWriteTheSameDocument(String workload) {
    Object document = Contenders.work(workload, "encode", "hand-json").call();

    for (String contender : Contenders.JSON) {
      assertThat(Contenders.work(workload, "encode", contender).call())
          .as(contender)
          .isEqualTo(document);
    }
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void allDecodeTheSameValue(String workload) {
    Object value = Contenders.work(workload, "decode", "hand").call();

    // What the beans decode is what they encode above.
    for (String contender :
        Stream.concat(Contenders.MAP.stream(), Contenders.JSON.stream())
            .filter(c -> c.startsWith("dynabind") || c.startsWith("hand"))
            .toList()) {
      assertThat(Contenders.work(workload, "decode", contender).call())
          .as(contender)
          .usingRecursiveComparison()
          .isEqualTo(value);
    }
  }

  @Test
  void allGetTheSameValue() {
    Object value = Contenders.work("ORDER", "decode", "hand").call();

    assertThat(Contenders.work("ORDER", "get", "hand").call()).isEqualTo(value);
    assertThat(Contenders.work("ORDER", "get", "dynabind").call()).isEqualTo(Optional.of(value));
    // The bean is compared as an item.
    assertThat(
            TableSchema.fromBean(OrderWorkload.EnhancedOrder.class)
                .itemToMap(
                    (OrderWorkload.EnhancedOrder)
                        Contenders.work("ORDER", "get", "enhanced-bean").call(),
                    true))
        .isEqualTo(Contenders.work("ORDER", "encode", "hand").call());
  }

  @Test
  void allPutTheSameItem() {
    Object item = put("hand");

    for (String contender : Contenders.CALLS) {
      assertThat(put(contender)).as(contender).isNotNull().isEqualTo(item);
    }
  }

  static Stream<Arguments> repositoryCalls() {
    return RepositoryCalls.CLIENTS.stream()
        .flatMap(client -> RepositoryCalls.CALLS.stream().map(call -> arguments(client, call)));
  }

  @ParameterizedTest
  @MethodSource("repositoryCalls")
  void repositoriesReturnWhatIsReturnedByHand(String client, String call) {
    Object found = RepositoryCalls.work(client, call, "hand").call();

    assertThat(found).isNotNull();
    assertThat(RepositoryCalls.work(client, call, "dynabind").call()).isEqualTo(found);
    assertThat(RepositoryCalls.work(client, call, "dynabind-fluent").call()).isEqualTo(found);
    assertThat(RepositoryCalls.work(client, call, "enhanced-bean").call()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findTen", "findKey", "update"})
  void repositoriesSendWhatIsSentByHand(String call) {
    SdkRequest byHand = request(call, "hand");

    // What is not written by hand are options of the answer: capacity and refused items.
    for (SdkField<?> field : byHand.sdkFields()) {
      Object value = field.getValueOrDefault(byHand);
      boolean isSent = value != null && !(value instanceof SdkAutoConstructMap);
      if (isSent) {
        assertThat(field.getValueOrDefault(request(call, "dynabind")))
            .as(field.memberName())
            .isEqualTo(value);
      }
    }
  }

  static Stream<Arguments> adapterCalls() {
    return RepositoryCalls.CLIENTS.stream()
        .flatMap(
            client -> RepositoryCalls.ADAPTER_CALLS.stream().map(call -> arguments(client, call)));
  }

  @ParameterizedTest
  @MethodSource("adapterCalls")
  void springRepositoriesDoWhatDynabindsDo(String client, String call) {
    Object found = RepositoryCalls.work(client, call, "dynabind").call();

    assertThat(found).isNotNull();
    try (Work spring = RepositoryCalls.work(client, call, "spring-data")) {
      assertThat(spring.call()).isEqualTo(found);
    }
    assertThat(request(call, "spring-data")).isEqualTo(request(call, "dynabind"));
  }

  private static SdkRequest request(String call, String contender) {
    List<SdkRequest> sent = new ArrayList<>();
    OrderWorkload workload = new OrderWorkload();
    StubClient client = new StubClient(List.of(Contenders.received(workload)), sent::add);
    try (Work work = RepositoryCalls.work(client, call, contender)) {
      work.call();
    }
    assertThat(sent).as(contender).hasSize(1);
    return sent.get(0);
  }

  /** The item that a contender sends. */
  private static Object put(String contender) {
    List<byte[]> sent = new ArrayList<>();
    Calls.work("put", contender, sent::add).call();
    assertThat(sent).as(contender).hasSize(1);
    try (JsonParser json = HandJson.FACTORY.createParser(ObjectReadContext.empty(), sent.get(0))) {
      json.nextToken();
      return ((Map<?, ?>) value(json)).get("Item");
    }
  }

  private static Object value(JsonParser json) {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return json.getString();
    }
    Map<String, Object> map = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, value(json));
    }
    return map;
  }

  @Test
  void decodesWholePages() {
    assertThat((Object[]) Contenders.work("PAGE", "decode", "dynabind").call()).hasSize(100);
  }
}
