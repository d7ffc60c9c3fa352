package io.dynabind.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is written is kept in pieces until the end; where one ends, nothing may be lost. */
final class LongDocumentsTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void nothingIsLostWhereOnePieceEnds() {
    for (int length = 0; length < 1_200; length++) {
      check("a".repeat(length), length);
    }
    check("a".repeat(40_000), 200_000);
  }

  @Test
  void nothingIsLostOfTextThatIsNotAscii() {
    for (int length = 0; length < 600; length++) {
      String letters = "a".repeat(length);
      check(letters + "\u00fc\"\\\n\u20ac\ud83d\ude00".repeat(40) + letters, length);
    }
  }

  private static void check(String text, int bytes) {
    byte[] binary = new byte[bytes];
    byte[] json =
        JsonItems.write(
            writer -> {
              writer.beginMap(3);
              writer.name("text");
              writer.string(text);
              writer.name("numbers");
              writer.beginList(2);
              writer.number(Long.MAX_VALUE);
              writer.binary(binary);
              writer.endList();
              writer.name(text + "!");
              writer.string(text);
              writer.endMap();
            });
    JsonNode item = JACKSON.readTree(json);
    assertThat(item.path("text").path("S").asString()).isEqualTo(text);
    JsonNode numbers = item.path("numbers").path("L");
    assertThat(numbers.path(0).path("N").asString()).isEqualTo(Long.toString(Long.MAX_VALUE));
    assertThat(numbers.path(1).path("B").asString())
        .isEqualTo(Base64.getEncoder().encodeToString(binary));
    assertThat(item.path(text + "!").path("S").asString()).isEqualTo(text);
    assertThat(item.size()).isEqualTo(3);
  }
}
