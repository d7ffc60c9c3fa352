package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TransactGetItems. */
final class TransactGetItemsHandler implements Handler {

  private final Tables tables;

  TransactGetItemsHandler(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    List<Object> actions = request.list("TransactItems");
    TransactWriteItemsHandler.requireCount(actions.size());
    List<Get> gets = new ArrayList<>();
    for (Object action : actions) {
      Request get = new Request(Json.object(action)).inner("Get");
      gets.add(Get.of(tables.of(get), get, get.item("Key")));
    }
    TransactWriteItemsHandler.requireDistinct(gets, get -> get.table().name(), Get::key);
    return answer(request, gets);
  }

  private static Map<String, Object> answer(Request request, List<Get> gets) {
    List<Object> responses = new ArrayList<>();
    Map<String, Double> units = new LinkedHashMap<>();
    for (Get get : gets) {
      Map<String, Value> item = get.item();
      responses.add(item == null ? Map.of() : Map.of("Item", Values.writeAll(item)));
      units.merge(get.table().name(), 2 * Capacity.read(get.size(), true), Double::sum);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Responses", responses);
    Capacity.tell(request, units, answer);
    return answer;
  }
}
