package io.dynabind.updates;

import io.dynabind.test.Exchange;
import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a write or an item is known, read from the JSON on the wire: the texts that no other
 * write leaves, and the number that counts the writes.
 *
 * @param texts a token, a version that is a text, or a ring of tokens, one by one
 * @param version of items that are counted; null for others
 */
record StoredMark(List<String> texts, @Nullable BigDecimal version) {

  /** What a write leaves, and the latest token that it found. */
  static StoredMark written(Exchange write) {
    Map<String, Object> request = Json.object(Json.parse(write.request()));
    if (request.containsKey("Item")) {
      StoredMark all = stored(Json.object(request.get("Item")));
      return new StoredMark(all.texts().subList(0, Math.min(2, all.texts().size())), all.version());
    }
    List<String> texts = new ArrayList<>();
    BigDecimal highest = null;
    Object values = request.getOrDefault("ExpressionAttributeValues", Map.of());
    for (Object value : Json.object(values).values()) {
      addText(value, texts);
      BigDecimal number = number(value);
      boolean higher = number != null && (highest == null || highest.compareTo(number) < 0);
      highest = higher ? number : highest;
    }
    // Of what is compared and set, the new version is the highest number; who adds does not know.
    boolean adds = Json.text(request.get("UpdateExpression")).contains("+");
    return new StoredMark(texts, adds ? null : highest);
  }

  /** The item that came with an answer, else the one that was known before. */
  static @Nullable StoredMark told(Exchange exchange, @Nullable StoredMark before) {
    Map<String, Object> answer = Json.object(Json.parse(exchange.answer().orElse("{}")));
    return answer.containsKey("Item") ? stored(Json.object(answer.get("Item"))) : before;
  }

  private static StoredMark stored(Map<String, Object> item) {
    List<String> texts = new ArrayList<>();
    addText(item.getOrDefault("_writeToken", Map.of()), texts);
    Object version = item.getOrDefault("version", Map.of());
    addText(version, texts);
    if (Json.object(item.getOrDefault("tokens", Map.of())).get("L") instanceof List<?> ring) {
      ring.forEach(token -> addText(token, texts));
    }
    return new StoredMark(texts, number(version));
  }

  private static void addText(Object value, List<String> texts) {
    if (Json.object(value).get("S") instanceof String text && !text.isEmpty()) {
      texts.add(text);
    }
  }

  private static @Nullable BigDecimal number(Object value) {
    return Json.object(value).get("N") instanceof String text ? new BigDecimal(text) : null;
  }

  boolean hasTokens() {
    return !texts.isEmpty();
  }

  /**
   * Whether an item decides about this write, which may have been refused: it has its token, or one
   * that was there before it, or the very version that it would have made.
   */
  boolean isDecidedBy(StoredMark item) {
    return texts.stream().anyMatch(item.texts::contains)
        || (version != null && item.version != null && version.compareTo(item.version) == 0);
  }
}
