package io.dynabind.matrix;

import static java.util.Map.entry;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that do not fit their entity, each with a canary where it does not. */
final class Spoiled {

  enum Colour {
    RED
  }

  @Discriminator("kind")
  sealed interface Shape permits Circle {}

  @Subtype("circle")
  record Circle(double radius) implements Shape {}

  record Line(String product, int quantity) {}

  @Table("spoiled")
  record Thing(
      @HashKey String id,
      int number,
      @Nullable BigDecimal decimal,
      @Nullable BigInteger integer,
      @Nullable Double real,
      @Nullable Instant instant,
      @Nullable LocalDate date,
      @Nullable Duration duration,
      @Nullable UUID uuid,
      @Nullable URI uri,
      @Nullable Currency currency,
      @Nullable Colour colour,
      @Nullable Boolean flag,
      byte @Nullable [] bytes,
      @Nullable Shape shape,
      @Nullable List<Line> lines,
      @Nullable Map<Colour, Integer> byColour,
      @Nullable Set<Integer> numbers,
      Optional<Character> letter,
      @StoredAs(io.dynabind.annotation.Form.JSON_TEXT) @Nullable Line text,
      @Attribute("Other") @Nullable Short small) {}

  private static final AttributeValue TEXT = AttributeValue.fromS(Ears.CANARY);
  private static final AttributeValue NUMBER = AttributeValue.fromN(Ears.CANARY_NUMBER + "99.5");
  private static final AttributeValue BYTES =
      AttributeValue.fromB(SdkBytes.fromUtf8String(Ears.CANARY));

  private Spoiled() {}

  private static Map<String, AttributeValue> sound() {
    return Map.ofEntries(entry("id", TEXT), entry("number", AttributeValue.fromN("1")));
  }

  /** Every attribute with values of every type, most of which do not fit it. */
  static List<Map<String, AttributeValue>> items() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (var component : Thing.class.getRecordComponents()) {
      String name = component.getName().equals("small") ? "Other" : component.getName();
      for (AttributeValue value : values()) {
        Map<String, AttributeValue> item = new HashMap<>(sound());
        item.put(name, value);
        items.add(item);
      }
    }
    return items;
  }

  private static List<AttributeValue> values() {
    AttributeValue line =
        AttributeValue.fromM(Map.of("product", TEXT, "quantity", NUMBER, "more", TEXT));
    return List.of(
        TEXT,
        NUMBER,
        BYTES,
        AttributeValue.fromN(Ears.CANARY),
        AttributeValue.fromS(
            "{\"product\":\"" + Ears.CANARY + "\",\"quantity\":\"" + Ears.CANARY + "\"}"),
        AttributeValue.fromS("2020-01-01T00:00:00Z" + Ears.CANARY),
        AttributeValue.fromSs(List.of(Ears.CANARY)),
        AttributeValue.fromNs(List.of(Ears.CANARY_NUMBER + "99.5")),
        AttributeValue.fromL(List.of(TEXT, NUMBER, line)),
        AttributeValue.fromL(List.of(line)),
        AttributeValue.fromM(Map.of("other", TEXT)),
        AttributeValue.fromM(Map.of("kind", TEXT)),
        AttributeValue.fromM(Map.of("kind", AttributeValue.fromS("circle"), "radius", TEXT)),
        AttributeValue.fromM(Map.of("RED", TEXT)));
  }
}
