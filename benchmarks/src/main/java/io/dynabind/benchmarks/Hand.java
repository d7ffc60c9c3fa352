package io.dynabind.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What hand-written mapping code has in one place: the SDK's cheapest factories, exactly sized
 * maps, and the checks that make it safe: absent attributes are null, a wrong type is an error that
 * names the attribute.
 */
final class Hand {

  private static final CharsetEncoder UTF_8 = StandardCharsets.UTF_8.newEncoder();

  private Hand() {}

  static <V> Map<String, V> map(int size) {
    return new HashMap<>((size * 4 + 2) / 3);
  }

  static void put(Map<String, AttributeValue> item, String name, String value) {
    if (value != null) {
      item.put(name, string(value));
    }
  }

  /** A text as dynabind checks it: half of a surrogate pair would not survive. */
  static AttributeValue string(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= Character.MIN_SURROGATE) {
        requirePairs(value);
        break;
      }
    }
    return AttributeValue.createS(value);
  }

  private static void requirePairs(String value) {
    if (!UTF_8.canEncode(value)) {
      throw new IllegalStateException("Not well-formed");
    }
  }

  static void put(Map<String, AttributeValue> item, String name, SdkBytes value) {
    if (value != null) {
      item.put(name, AttributeValue.createB(value));
    }
  }

  static RuntimeException wrong(String name, AttributeValue.Type expected, AttributeValue found) {
    return new IllegalStateException(
        "Expected " + expected + " but was " + found.type() + " at " + name);
  }

  static RuntimeException absent(String name) {
    return new IllegalStateException(name + " is absent");
  }

  static String string(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : string(value, name);
  }

  static String string(AttributeValue value, String name) {
    if (value.type() != AttributeValue.Type.S) {
      throw wrong(name, AttributeValue.Type.S, value);
    }
    return value.s();
  }

  static String number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.type() == AttributeValue.Type.NUL) {
      return null;
    }
    if (value.type() != AttributeValue.Type.N) {
      throw wrong(name, AttributeValue.Type.N, value);
    }
    return value.n();
  }

  static int integer(Map<String, AttributeValue> item, String name) {
    String number = number(item, name);
    if (number == null) {
      throw absent(name);
    }
    return Integer.parseInt(number);
  }

  static boolean bool(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.type() == AttributeValue.Type.NUL) {
      throw absent(name);
    }
    if (value.type() != AttributeValue.Type.BOOL) {
      throw wrong(name, AttributeValue.Type.BOOL, value);
    }
    return value.bool();
  }

  static SdkBytes binary(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : binary(value, name);
  }

  static SdkBytes binary(AttributeValue value, String name) {
    if (value.type() != AttributeValue.Type.B) {
      throw wrong(name, AttributeValue.Type.B, value);
    }
    return value.b();
  }

  static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : list(value, name);
  }

  static List<AttributeValue> list(AttributeValue value, String name) {
    if (value.type() != AttributeValue.Type.L) {
      throw wrong(name, AttributeValue.Type.L, value);
    }
    return value.l();
  }

  static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : map(value, name);
  }

  static Map<String, AttributeValue> map(AttributeValue value, String name) {
    if (value.type() != AttributeValue.Type.M) {
      throw wrong(name, AttributeValue.Type.M, value);
    }
    return value.m();
  }

  /** The number as dynabind checks it: 38 digits, and DynamoDB's magnitudes. */
  static String decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    int exponent = value.precision() - value.scale() - 1;
    if (value.precision() > 38 || exponent < -130 || exponent > 125) {
      throw new IllegalStateException("Not a number of DynamoDB");
    }
    return value.toString();
  }

  /** Nine fraction digits, so that the text sorts. */
  static String text(Instant value) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    byte[] text = new byte[30];
    digits(text, 0, 4, time.getYear());
    text[4] = '-';
    digits(text, 5, 2, time.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, time.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, time.getHour());
    text[13] = ':';
    digits(text, 14, 2, time.getMinute());
    text[16] = ':';
    digits(text, 17, 2, time.getSecond());
    text[19] = '.';
    digits(text, 20, 9, time.getNano());
    text[29] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int at, int count, int value) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  static Instant instant(String text) {
    if (text.length() != 30
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != '.'
        || text.charAt(29) != 'Z') {
      return OffsetDateTime.parse(text).toInstant();
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 29))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalStateException("Not an instant");
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
