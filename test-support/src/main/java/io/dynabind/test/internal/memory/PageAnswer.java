package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import io.dynabind.test.internal.expression.Projection;
import io.dynabind.test.internal.value.Size;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Examines items until a limit or a megabyte is reached, and tells of those that the filter lets
 * pass.
 */
record PageAnswer(
    Request request,
    Table table,
    Index index,
    Optional<Condition> filter,
    Optional<Projection> projection) {

  private static final int MAX_BYTES = 1024 * 1024;

  Map<String, Object> of(Iterable<Map<String, Value>> candidates) {
    int limit = limit();
    List<Object> items = new ArrayList<>();
    int examined = 0;
    int bytes = 0;
    Map<String, Value> last = null;
    for (Map<String, Value> candidate : candidates) {
      Map<String, Value> item = index.of(candidate, table.key());
      examined++;
      bytes += Size.of(item);
      if (filter.isEmpty() || filter.get().test(item)) {
        items.add(Values.writeAll(projection.map(p -> p.of(item)).orElse(item)));
      }
      if (examined == limit || bytes >= MAX_BYTES) {
        last = candidate;
        break;
      }
    }
    return answer(items, examined, bytes, last);
  }

  private int limit() {
    int limit = request.findNumber("Limit").orElse(Integer.MAX_VALUE);
    if (limit < 1) {
      throw ServiceException.invalid("Limit must be greater than or equal to 1");
    }
    return limit;
  }

  private Map<String, Object> answer(
      List<Object> items, int examined, int bytes, @Nullable Map<String, Value> last) {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (!request.text("Select", "").equals("COUNT")) {
      answer.put("Items", items);
    }
    answer.put("Count", BigDecimal.valueOf(items.size()));
    answer.put("ScannedCount", BigDecimal.valueOf(examined));
    if (last != null) {
      Map<String, Value> key = new LinkedHashMap<>(index.key().of(last));
      key.putAll(table.key().of(last));
      answer.put("LastEvaluatedKey", Values.writeAll(key));
    }
    double units = Capacity.read(bytes, request.flag("ConsistentRead", false));
    Capacity.tell(request, table.name(), units, answer);
    return answer;
  }
}
