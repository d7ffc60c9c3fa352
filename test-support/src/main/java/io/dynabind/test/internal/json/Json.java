package io.dynabind.test.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * JSON as plain values: {@code Map<String, Object>}, {@code List<Object>}, {@link String}, {@link
 * java.math.BigDecimal}, {@link Boolean} and {@link #NULL}. The order of members is kept.
 */
public final class Json {

  /** The literal null, so that no map holds Java's. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private Json() {}

  /** Parses a whole text; {@link JsonException} if it is no JSON. */
  public static Object parse(String text) {
    return new JsonParser(text).parse();
  }

  /** Parses a text that must be an object. */
  public static Map<String, Object> parseObject(byte[] utf8) {
    return object(parse(new String(utf8, StandardCharsets.UTF_8)));
  }

  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    JsonPrinter.print(value, out);
    return out.toString();
  }

  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // the parser makes no other maps
  public static Map<String, Object> object(Object value) {
    if (!(value instanceof Map<?, ?>)) {
      throw new JsonException("Expected an object");
    }
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // the parser makes no other lists
  public static List<Object> list(Object value) {
    if (!(value instanceof List<?>)) {
      throw new JsonException("Expected a list");
    }
    return (List<Object>) value;
  }

  public static String text(Object value) {
    if (!(value instanceof String text)) {
      throw new JsonException("Expected a text");
    }
    return text;
  }
}
