package io.dynabind.internal.cursor;

import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeType;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.Query;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a key stands beside the range of a query, whose bounds may have moved since the cursor was
 * made. DynamoDB refuses to continue after a key outside of them, and after the last one that a
 * bound allows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query,
 *     ExclusiveStartKey</a>
 */
final class KeyRange {

  /** Where a key stands, in the order of the stored values. */
  private enum Place {
    BELOW,
    FIRST,
    INSIDE,
    LAST,
    /** Both bounds are here. */
    ONLY,
    ABOVE
  }

  /** Key conditions are rendered by dynabind alone, and name each attribute once. */
  private static final Pattern COMPARED = Pattern.compile("(#n\\d+) (=|<=|>=|<|>) (:v\\d+)");

  private static final Pattern BETWEEN = Pattern.compile("(#n\\d+) BETWEEN (:v\\d+) AND (:v\\d+)");
  private static final Pattern BEGINNING = Pattern.compile("begins_with\\((#n\\d+), (:v\\d+)\\)");

  private final Query query;
  private final RawKey key;

  private KeyRange(Query query, RawKey key) {
    this.query = query;
    this.key = key;
  }

  /**
   * How a query goes on after a key.
   *
   * @param query the query in its own direction
   * @param key of the item after which it goes on
   * @param back whether it goes the other way
   * @return where it begins
   */
  static Start start(Query query, RawKey key, boolean back) {
    Place place = new KeyRange(query, key).place();
    boolean ascending = query.forward() != back;
    boolean passed =
        place == (ascending ? Place.ABOVE : Place.BELOW)
            || place == (ascending ? Place.LAST : Place.FIRST)
            || place == Place.ONLY;
    boolean ahead = place == (ascending ? Place.BELOW : Place.ABOVE);
    return new Start(key, back, ahead, passed);
  }

  private Place place() {
    Place place = Place.INSIDE;
    for (AttributeModel attribute : HashKeys.key(query).rangeKey()) {
      place = place(attribute.storedName());
      if (place == Place.BELOW || place == Place.ABOVE) {
        return place;
      }
    }
    // Several items of an index may stand at a bound, of a table one.
    return query.index() == null ? place : Place.INSIDE;
  }

  private Place place(String name) {
    Scalar value = Objects.requireNonNull(key.get(name));
    String condition = query.keyCondition();
    Matcher compared = COMPARED.matcher(condition);
    while (compared.find()) {
      if (names(compared, name)) {
        return place(compared.group(2), compare(value, bound(compared, 3, name)));
      }
    }
    Matcher between = BETWEEN.matcher(condition);
    while (between.find()) {
      if (names(between, name)) {
        Place above = place(">=", compare(value, bound(between, 2, name)));
        Place below = place("<=", compare(value, bound(between, 3, name)));
        if (above == Place.FIRST && below == Place.LAST) {
          return Place.ONLY;
        }
        return above == Place.INSIDE || below == Place.ABOVE ? below : above;
      }
    }
    Matcher beginning = BEGINNING.matcher(condition);
    while (beginning.find()) {
      if (names(beginning, name)) {
        Scalar prefix = bound(beginning, 2, name);
        boolean inside = startsWith(bytes(value), bytes(prefix));
        return inside ? Place.INSIDE : compare(value, prefix) < 0 ? Place.BELOW : Place.ABOVE;
      }
    }
    return Place.INSIDE;
  }

  private static Place place(String operator, int compared) {
    return switch (operator) {
      case "<" -> compared < 0 ? Place.INSIDE : Place.ABOVE;
      case "<=" -> compared < 0 ? Place.INSIDE : compared == 0 ? Place.LAST : Place.ABOVE;
      case ">" -> compared > 0 ? Place.INSIDE : Place.BELOW;
      case ">=" -> compared > 0 ? Place.INSIDE : compared == 0 ? Place.FIRST : Place.BELOW;
      default -> compared < 0 ? Place.BELOW : compared == 0 ? Place.ONLY : Place.ABOVE;
    };
  }

  private boolean names(Matcher found, String name) {
    return name.equals(query.names().get(found.group(1)));
  }

  private Scalar bound(Matcher found, int group, String name) {
    EncodableValue<?> value = Objects.requireNonNull(query.values().get(found.group(group)));
    return HashKeys.stored(name, value);
  }

  /** As DynamoDB orders keys: numbers by value, strings by their bytes of UTF-8. */
  private static int compare(Scalar a, Scalar b) {
    return a.type() == AttributeType.N
        ? new BigDecimal(a.text()).compareTo(new BigDecimal(b.text()))
        : Arrays.compareUnsigned(bytes(a), bytes(b));
  }

  private static byte[] bytes(Scalar value) {
    return value.type() == AttributeType.B
        ? value.bytes()
        : value.text().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] value, byte[] prefix) {
    return value.length >= prefix.length
        && Arrays.equals(value, 0, prefix.length, prefix, 0, prefix.length);
  }
}
