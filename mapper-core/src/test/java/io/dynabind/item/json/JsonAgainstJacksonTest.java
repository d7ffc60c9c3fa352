package io.dynabind.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Damaged and odd JSON is read as a general parser reads it, or refused. */
class JsonAgainstJacksonTest {

  private static final JsonFactory JACKSON = new JsonFactory();
  private static final String[] SEEDS = {
    "{\"id\":{\"S\":\"a\\u00e9\\\"\\\\\\/\\b\\n\\ud83d\\ude00\"},\"n\":{\"N\":\"-12.50\"}}",
    " { \"l\" : { \"L\" : [ {\"M\":{}} , {\"NULL\":true},{\"BOOL\":false} ] } } ",
    "{\"ss\":{\"SS\":[\"é\",\"😀\"]},\"ns\":{\"NS\":[\"1\",\"2\"]},\"bs\":{\"BS\":[\"AQI=\"]}}",
    "{\"m\":{\"M\":{\"b\":{\"B\":\"AQ==\"},\"\":{\"S\":\"\"}}}}",
    "{}",
  };

  private static final byte[] PIECES =
      "{}[]\":,\\ tfn0-9SNBMLUul\u0000\n\u007f\u00e9é😀".getBytes(StandardCharsets.UTF_8);

  @Test
  void readsWhatAGeneralParserReadsAndNothingElse() {
    Random random = new Random(42);
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] json = damaged(random, SEEDS[i % SEEDS.length].getBytes(StandardCharsets.UTF_8));
      Object ours = ours(json);
      if (ours != null) {
        read++;
        assertThat(ours)
            .as("seed 42, round %s: %s", i, new String(json, StandardCharsets.UTF_8))
            .isEqualTo(jackson(json));
      }
    }
    assertThat(read).isGreaterThan(20_000);
  }

  @Test
  void readsAllThatIsWellFormed() {
    for (String seed : SEEDS) {
      byte[] json = seed.getBytes(StandardCharsets.UTF_8);
      assertThat(ours(json)).isNotNull().isEqualTo(jackson(json));
    }
  }

  private static byte[] damaged(Random random, byte[] json) {
    byte[] damaged = json.clone();
    for (int n = random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(damaged.length);
      byte piece = PIECES[random.nextInt(PIECES.length)];
      damaged =
          switch (random.nextInt(3)) {
            case 0 -> {
              damaged[at] = piece;
              yield damaged;
            }
            case 1 -> insert(damaged, at, piece);
            default -> remove(damaged, at);
          };
    }
    return damaged;
  }

  private static byte[] insert(byte[] bytes, int at, byte piece) {
    byte[] longer = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, longer, 0, at);
    longer[at] = piece;
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    return longer;
  }

  private static byte[] remove(byte[] bytes, int at) {
    byte[] shorter = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, shorter, 0, at);
    System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
    return shorter.length == 0 ? bytes : shorter;
  }

  private static @Nullable Object ours(byte[] json) {
    try {
      JsonItemReader reader = new JsonItemReader(json);
      Object item = value(reader);
      reader.requireEnd();
      return item;
    } catch (ItemFormatException e) {
      return null;
    }
  }

  private static Object value(ItemReader reader) {
    AttributeType type = reader.peek();
    switch (type) {
      case S:
        return Map.of("S", reader.string());
      case N:
        return Map.of("N", reader.number());
      case B:
        return Map.of("B", java.util.Base64.getEncoder().encodeToString(reader.binary()));
      case BOOL:
        return Map.of("BOOL", reader.bool());
      case NULL:
        return Map.of("NULL", reader.nul());
      case M:
        Map<String, Object> map = new TreeMap<>();
        reader.beginMap();
        while (reader.hasNext()) {
          map.put(reader.nextName(), value(reader));
        }
        reader.endMap();
        return Map.of("M", map);
      case L:
        reader.beginList();
        break;
      default:
        reader.beginSet(type);
        break;
    }
    List<Object> elements = new ArrayList<>();
    while (reader.hasNext()) {
      elements.add(value(reader));
    }
    if (type == AttributeType.L) {
      reader.endList();
    } else {
      reader.endSet();
    }
    return Map.of(type.name(), elements);
  }

  private static Object jackson(byte[] json) {
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object item = Map.of("M", map(parser));
      return parser.nextToken() == null ? item : "more than an item";
    } catch (JacksonException e) {
      return "refused: " + e.getMessage();
    }
  }

  private static Map<String, Object> map(JsonParser parser) {
    Map<String, Object> map = new TreeMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      map.put(name, wrapped(parser));
    }
    return map;
  }

  private static Object wrapped(JsonParser parser) {
    parser.nextToken();
    String type = parser.currentName();
    JsonToken token = parser.nextToken();
    Object value =
        switch (token) {
          case VALUE_STRING ->
              type.equals("B") ? canonical(parser.getString()) : parser.getString();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          case START_OBJECT -> map(parser);
          default -> elements(parser, type);
        };
    parser.nextToken();
    return Map.of(type, value);
  }

  private static String canonical(String base64) {
    return java.util.Base64.getEncoder()
        .encodeToString(java.util.Base64.getDecoder().decode(base64));
  }

  private static List<Object> elements(JsonParser parser, String type) {
    List<Object> elements = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (type.equals("L")) {
        elements.add(wrapped(parser));
      } else {
        String text = parser.getString();
        elements.add(Map.of(type.substring(0, 1), type.equals("BS") ? canonical(text) : text));
      }
    }
    return elements;
  }
}
