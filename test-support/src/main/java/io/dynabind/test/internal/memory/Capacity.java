package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.value.Size;
import io.dynabind.test.internal.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What requests consume.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read
 *     and write operations</a>
 */
final class Capacity {

  private static final int WRITE_UNIT = 1024;
  private static final int READ_UNIT = 4096;

  private Capacity() {}

  static double write(@Nullable Map<String, Value> before, @Nullable Map<String, Value> after) {
    int largest = Math.max(size(before), size(after));
    return units(largest, WRITE_UNIT);
  }

  static double read(int bytes, boolean consistent) {
    return units(bytes, READ_UNIT) * (consistent ? 1 : 0.5);
  }

  static int size(@Nullable Map<String, Value> item) {
    return item == null ? 0 : Size.of(item);
  }

  private static double units(int bytes, int unit) {
    return Math.max(1, (bytes + unit - 1) / unit);
  }

  private static boolean isAsked(Request request) {
    return !request.text("ReturnConsumedCapacity", "NONE").equals("NONE");
  }

  /** Adds it to an answer if it was asked for. */
  static void tell(Request request, String table, double units, Map<String, Object> answer) {
    if (isAsked(request)) {
      answer.put("ConsumedCapacity", of(table, units));
    }
  }

  /** The same for several tables. */
  static void tell(Request request, Map<String, Double> units, Map<String, Object> answer) {
    if (isAsked(request)) {
      List<Object> all =
          units.entrySet().stream().<Object>map(e -> of(e.getKey(), e.getValue())).toList();
      answer.put("ConsumedCapacity", all);
    }
  }

  private static Map<String, Object> of(String table, double units) {
    return Map.of("TableName", table, "CapacityUnits", BigDecimal.valueOf(units));
  }
}
