package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** BatchWriteItem; nothing is left unprocessed. */
final class BatchWriteItemHandler implements Handler {

  private static final int MAX_WRITES = 25;

  private final Tables tables;

  BatchWriteItemHandler(Tables tables) {
    this.tables = tables;
  }

  /** A put with an item, a delete without. */
  private record Entry(Table table, Map<String, Value> key, @Nullable Map<String, Value> item) {}

  @Override
  public Map<String, Object> handle(Request request) {
    List<Entry> entries = new ArrayList<>();
    request
        .inner("RequestItems")
        .members()
        .forEach(
            (name, writes) -> {
              Table table = tables.get(name);
              Json.list(writes).forEach(write -> entries.add(read(table, Json.object(write))));
            });
    if (entries.isEmpty() || entries.size() > MAX_WRITES) {
      throw ServiceException.invalid("Too many items requested for the BatchWriteItem call");
    }
    BatchGetItemHandler.requireDistinct(entries, e -> List.of(e.table().name(), e.key()));
    return execute(request, entries);
  }

  private static Entry read(Table table, Map<String, Object> write) {
    Request request = new Request(write);
    if (request.find("PutRequest").isPresent() == request.find("DeleteRequest").isPresent()) {
      throw ServiceException.invalid(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes");
    }
    if (request.find("PutRequest").isPresent()) {
      Map<String, Value> item = request.inner("PutRequest").item("Item");
      table.requireValid(item);
      return new Entry(table, table.key().of(item), item);
    }
    Map<String, Value> key = request.inner("DeleteRequest").item("Key");
    table.key().requireKey(key);
    return new Entry(table, key, null);
  }

  private static Map<String, Object> execute(Request request, List<Entry> entries) {
    Map<String, Double> units = new LinkedHashMap<>();
    for (Entry entry : entries) {
      double each = Capacity.write(entry.table().get(entry.key()), entry.item());
      units.merge(entry.table().name(), each, Double::sum);
      entry.table().set(entry.key(), entry.item());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("UnprocessedItems", Map.of());
    Capacity.tell(request, units, answer);
    return answer;
  }
}
