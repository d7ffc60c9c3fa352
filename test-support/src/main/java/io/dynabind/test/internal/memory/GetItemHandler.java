package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** GetItem. */
final class GetItemHandler implements Handler {

  private final Tables tables;

  GetItemHandler(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    Get get = Get.of(tables.of(request), request, request.item("Key"));
    Map<String, Object> answer = new LinkedHashMap<>();
    Map<String, Value> item = get.item();
    if (item != null) {
      answer.put("Item", Values.writeAll(item));
    }
    double units = Capacity.read(get.size(), request.flag("ConsistentRead", false));
    Capacity.tell(request, get.table().name(), units, answer);
    return answer;
  }
}
