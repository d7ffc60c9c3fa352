package io.dynabind.internal.executor.sdk;

import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.ItemOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which action of a batch works on which item, told by keys as DynamoDB compares them: it may write
 * a number in another way than it was sent.
 */
final class BatchPlaces {

  private record Place(String table, RawKey key) {}

  private final Map<String, List<String>> keyNames = new HashMap<>();
  private final Map<Place, Integer> actions = new HashMap<>();

  /**
   * Looks at a batch.
   *
   * @param operations its actions
   * @param items for each of them a map that has its key
   */
  BatchPlaces(List<? extends ItemOperation> operations, List<Map<String, AttributeValue>> items) {
    for (int i = 0; i < operations.size(); i++) {
      ItemOperation operation = operations.get(i);
      keyNames.computeIfAbsent(operation.table(), table -> names(operation));
      actions.put(place(operation.table(), items.get(i)), i);
    }
  }

  private static List<String> names(ItemOperation operation) {
    return operation.codec().model().key().attributes().stream()
        .map(AttributeModel::storedName)
        .toList();
  }

  private Place place(String table, Map<String, AttributeValue> item) {
    List<String> names = keyNames.get(table);
    ItemReader reader = Items.reader(item);
    reader.beginMap();
    RawKey key = names == null ? null : RawKey.lookAhead(reader, names);
    if (key == null) {
      throw unasked(table);
    }
    return new Place(table, key.canonical());
  }

  /** The index of the action on an item that the service has named. */
  int of(String table, Map<String, AttributeValue> item) {
    @Nullable Integer index = actions.get(place(table, item));
    if (index == null) {
      throw unasked(table);
    }
    return index;
  }

  private static IllegalStateException unasked(String table) {
    return new IllegalStateException(
        "The answer names an item of " + table + " that is not of the batch");
  }
}
