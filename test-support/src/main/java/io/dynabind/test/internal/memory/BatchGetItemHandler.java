package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** BatchGetItem; nothing is left unprocessed. */
final class BatchGetItemHandler implements Handler {

  private static final int MAX_KEYS = 100;

  private final Tables tables;

  BatchGetItemHandler(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    Map<String, Object> responses = new LinkedHashMap<>();
    Map<String, Double> units = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, Object> each : request.inner("RequestItems").members().entrySet()) {
      List<Get> gets = read(tables.get(each.getKey()), new Request(Json.object(each.getValue())));
      count += gets.size();
      responses.put(each.getKey(), items(gets));
      int size = gets.stream().mapToInt(Get::size).sum();
      units.put(each.getKey(), Capacity.read(size, false));
    }
    if (count == 0 || count > MAX_KEYS) {
      throw ServiceException.invalid("Too many items requested for the BatchGetItem call");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Responses", responses);
    answer.put("UnprocessedKeys", Map.of());
    Capacity.tell(request, units, answer);
    return answer;
  }

  private static List<Get> read(Table table, Request request) {
    List<Get> gets = new ArrayList<>();
    for (Object key : request.list("Keys")) {
      gets.add(Get.of(table, request, Values.parseAll(key)));
    }
    requireDistinct(gets, Get::key);
    return gets;
  }

  static <T> void requireDistinct(List<T> entries, Function<T, Object> key) {
    Set<Object> seen = new HashSet<>();
    for (T entry : entries) {
      if (!seen.add(key.apply(entry))) {
        throw ServiceException.invalid("Provided list of item keys contains duplicates");
      }
    }
  }

  private static List<Object> items(List<Get> gets) {
    List<Object> items = new ArrayList<>();
    for (Get get : gets) {
      Map<String, Value> item = get.item();
      if (item != null) {
        items.add(Values.writeAll(item));
      }
    }
    return items;
  }
}
