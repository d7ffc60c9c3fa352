package io.dynabind.test.internal.value;

import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Values from DynamoDB's JSON and back. */
public final class Values {

  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;
  private static final int MAX_NESTING = 32;

  private Values() {}

  /** An item, or the values of an expression. */
  public static Map<String, Value> parseAll(Object json) {
    Map<String, Value> values = new LinkedHashMap<>();
    Json.object(json).forEach((name, value) -> values.put(name, parse(value, 1)));
    return values;
  }

  private static Value parse(Object json, int depth) {
    Map<String, Object> typed = Json.object(json);
    if (typed.size() != 1) {
      throw new InvalidValueException("Supplied AttributeValue must contain exactly one datatype");
    }
    if (depth > MAX_NESTING + 1) {
      throw new InvalidValueException("Nesting Levels have exceeded supported limits");
    }
    Map.Entry<String, Object> entry = typed.entrySet().iterator().next();
    Object value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> new Value.Text(Json.text(value));
      case "N" -> number(Json.text(value));
      case "B" -> binary(Json.text(value));
      case "BOOL" -> new Value.Bool((Boolean) value);
      case "NULL" -> nothing(value);
      case "L" -> new Value.Items(list(value, depth));
      case "M" -> new Value.Doc(document(value, depth));
      case "SS" -> set("SS", value, Value.Text::new);
      case "NS" -> set("NS", value, Values::number);
      case "BS" -> set("BS", value, Values::binary);
      default -> throw new InvalidValueException("Unknown datatype " + entry.getKey());
    };
  }

  private static Value nothing(Object json) {
    if (!(json instanceof Boolean there) || !there) {
      throw new InvalidValueException(
          "One or more parameter values were invalid: Null attribute value types must have the"
              + " value of true");
    }
    return new Value.Null();
  }

  private static List<Value> list(Object json, int depth) {
    List<Value> values = new ArrayList<>();
    Json.list(json).forEach(element -> values.add(parse(element, depth + 1)));
    return values;
  }

  private static Map<String, Value> document(Object json, int depth) {
    Map<String, Value> values = new LinkedHashMap<>();
    Json.object(json).forEach((name, value) -> values.put(name, parse(value, depth + 1)));
    return values;
  }

  private static Value set(String type, Object json, Function<String, Value> element) {
    Set<Value> elements = new LinkedHashSet<>();
    for (Object each : Json.list(json)) {
      if (!elements.add(element.apply(Json.text(each)))) {
        throw new InvalidValueException(
            "One or more parameter values were invalid: Input collection contains duplicates.");
      }
    }
    if (elements.isEmpty()) {
      throw new InvalidValueException(
          "One or more parameter values were invalid: An " + type + " set may not be empty");
    }
    return new Value.Elements(type, elements);
  }

  private static Value binary(String base64) {
    try {
      return new Value.Binary(
          ByteBuffer.wrap(Base64.getDecoder().decode(base64)).asReadOnlyBuffer());
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("Base64 encoded value is malformed");
    }
  }

  private static Value number(String text) {
    try {
      return new Value.Num(checked(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      throw new InvalidValueException(
          "The parameter cannot be converted to a numeric value: " + text);
    }
  }

  /** A number within DynamoDB's range and precision, or an error. */
  public static BigDecimal checked(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (stripped.precision() > MAX_DIGITS) {
      throw new InvalidValueException(
          "Attempting to store more than 38 significant digits in a Number");
    }
    long exponent = (long) stripped.precision() - stripped.scale() - 1;
    if (exponent > MAX_EXPONENT) {
      throw new InvalidValueException(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (stripped.signum() != 0 && exponent < MIN_EXPONENT) {
      throw new InvalidValueException(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    return stripped;
  }

  public static Map<String, Object> writeAll(Map<String, Value> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    values.forEach((name, value) -> json.put(name, write(value)));
    return json;
  }

  private static Map<String, Object> write(Value value) {
    return Map.of(value.type(), content(value));
  }

  private static Object content(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value();
    } else if (value instanceof Value.Null) {
      return true;
    } else if (value instanceof Value.Items list) {
      return list.value().stream().map(Values::write).toList();
    } else if (value instanceof Value.Doc document) {
      return writeAll(document.value());
    } else if (value instanceof Value.Elements set) {
      return set.value().stream().sorted(ValueOrder.INSTANCE).map(Values::text).toList();
    }
    return text(value);
  }

  /** The form that texts, numbers and binaries have in JSON. */
  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    } else if (value instanceof Value.Num number) {
      return number.value().toPlainString();
    } else if (value instanceof Value.Binary binary) {
      return Base64.getEncoder().encodeToString(bytes(binary));
    }
    throw new IllegalStateException("No scalar: " + value.type());
  }

  static byte[] bytes(Value.Binary binary) {
    byte[] bytes = new byte[binary.value().remaining()];
    binary.value().duplicate().get(bytes);
    return bytes;
  }
}
