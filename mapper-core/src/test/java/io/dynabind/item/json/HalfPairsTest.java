package io.dynabind.item.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escaped characters beyond the first plane, of which JSON takes each half on its own. */
class HalfPairsTest {

  private static ItemReader text(String content) {
    String json = "{\"text\":{\"S\":\"" + content + "\"}}";
    ItemReader reader = JsonItems.reader(json.getBytes(StandardCharsets.UTF_8));
    reader.beginMap();
    reader.nextName();
    return reader;
  }

  @Test
  void pairsAreRead() {
    assertThat(text("\\ud83d\\ude00").string()).isEqualTo("\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "x\\ude00", "\\ude00\\ud83d", "\\ud83d-\\ude00"})
  void halvesAreRefused(String content) {
    ItemReader reader = text(content);
    assertThatThrownBy(reader::string)
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Expected well-formed Unicode but was a text with half of a surrogate pair at $.text");
  }
}
