package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of the SDK's own type are kept as they are, as far as DynamoDB can store them. */
class AttributeValuesTest {

  @Table("values")
  record Valued(
      @HashKey String id, AttributeValue value, @Unmapped Map<String, AttributeValue> rest) {}

  private final EntityCodec<Valued> codec = CodecMaker.GENERATED.make(Valued.class);

  private void refuses(AttributeValue value, String message) {
    Valued valued = new Valued("k", AttributeValue.fromM(Map.of("in", value)), null);
    assertThatThrownBy(() -> SdkItems.write(codec, valued))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(message + " (encoding Valued)");
    assertThatThrownBy(() -> JsonItems.write(codec, valued))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(message + " (encoding Valued)");
  }

  private AttributeValue stored(AttributeValue value) {
    return SdkItems.write(codec, new Valued("k", value, null)).get("value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+125", "-0.000", "1.50", "+7", "12345678901234567890123456789012345678"})
  void numbersStayAsTheyAreWritten(String number) {
    assertThat(stored(AttributeValue.fromN(number))).isEqualTo(AttributeValue.fromN(number));
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    for (String text : List.of("", "abc", "NaN", "0x1", "1f", "\u0663", "1 ", "9".repeat(1_001))) {
      refuses(
          AttributeValue.fromN(text),
          "Expected the text of a number but was another at $.value.in");
    }
    refuses(
        AttributeValue.fromNs(List.of("1", "one")),
        "Expected the text of a number but was another at $.value.in[1]");
  }

  @Test
  void numbersThatDynamoDbCannotHoldAreRefused() {
    refuses(
        AttributeValue.fromN("1E+126"),
        "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E126 at $.value.in");
    refuses(
        AttributeValue.fromN("1".repeat(39)),
        "Expected a number of at most 38 significant digits but was one of 39 at $.value.in");
  }

  @Test
  void elementsThatAreEqualAreRefused() {
    String message =
        "Expected distinct elements but was a set with two equal ones at $.value.in[1]";
    refuses(AttributeValue.fromSs(List.of("a", "a")), message);
    refuses(AttributeValue.fromNs(List.of("1", "1.0")), message);
    SdkBytes bytes = SdkBytes.fromUtf8String("a");
    refuses(AttributeValue.fromBs(List.of(bytes, bytes)), message);
  }

  @Test
  void elementsThatAreNullAreRefused() {
    refuses(
        AttributeValue.fromSs(Arrays.asList("a", null)),
        "Expected a set without null but was one with null at $.value.in[1]");
  }

  @Test
  void emptySetsAreStoredAsNothing() {
    for (AttributeValue empty :
        List.of(
            AttributeValue.fromSs(List.of()),
            AttributeValue.fromNs(List.of()),
            AttributeValue.fromBs(List.of()))) {
      AttributeValue nothing = AttributeValue.fromNul(true);

      assertThat(stored(empty)).isNull();
      assertThat(stored(AttributeValue.fromL(List.of(empty))).l()).containsExactly(nothing);
      assertThat(stored(AttributeValue.fromM(Map.of("in", empty))).m())
          .containsEntry("in", nothing);
      assertThat(SdkItems.write(codec, new Valued("k", null, Map.of("x", empty))))
          .containsEntry("x", nothing);
    }
  }

  @Test
  void nullInListsAndMapsIsStoredAsNull() {
    AttributeValue nothing = AttributeValue.fromNul(true);
    List<AttributeValue> list = Collections.singletonList(null);
    Map<String, AttributeValue> map = Collections.singletonMap("in", null);

    assertThat(stored(AttributeValue.fromL(list)).l()).containsExactly(nothing);
    assertThat(stored(AttributeValue.fromM(map)).m()).containsEntry("in", nothing);
  }
}
