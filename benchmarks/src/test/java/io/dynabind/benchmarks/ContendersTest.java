package io.dynabind.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  @ParameterizedTest
  @ValueSource(strings = {"get", "put"})
  void allMakeTheCall(String direction) {
    for (String contender : Contenders.CALLS) {
      Object answer = Contenders.work("ORDER", direction, contender).call();
      assertThat(answer).as(contender).isNotNull();
    }
  }

  @Test
  void decodesWholePages() {
    assertThat((Object[]) Contenders.work("PAGE", "decode", "dynabind").call()).hasSize(100);
  }
}
