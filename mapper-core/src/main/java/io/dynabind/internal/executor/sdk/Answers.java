package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.model.ThroughputModel;
import io.dynabind.operation.TableStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Turns the parts of responses into answers. */
final class Answers {

  private Answers() {}

  static Answer item(
      boolean present, Map<String, AttributeValue> item, @Nullable ConsumedCapacity capacity) {
    Supplier<ItemReader> reader = Items.readerOf(present, item);
    List<Supplier<ItemReader>> items = reader == null ? List.of() : List.of(reader);
    return new Answer(items, items.size(), null, units(capacity), null, null);
  }

  static Answer page(
      List<Map<String, AttributeValue>> items,
      @Nullable Integer count,
      @Nullable Integer scannedCount,
      Map<String, AttributeValue> lastKey,
      @Nullable ConsumedCapacity capacity) {
    List<Supplier<ItemReader>> readers = new ArrayList<>(items.size());
    for (Map<String, AttributeValue> item : items) {
      readers.add(() -> Items.reader(item));
    }
    Answer page =
        new Answer(
            readers,
            scannedCount == null ? items.size() : scannedCount,
            lastKey.isEmpty() ? null : RawKey.read(Items.reader(lastKey)),
            units(capacity),
            null,
            null);
    return count == null || count == items.size() ? page : page.counting(count);
  }

  static Answer capacity(List<ConsumedCapacity> capacities) {
    return new Answer(List.of(), 0, null, units(capacities), null, null);
  }

  static Answer table(TableDescription table) {
    Map<String, String> indexes = new HashMap<>();
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      // DynamoDB names no state for the indexes of a table that is being deleted
      String state = index.indexStatusAsString();
      indexes.put(index.indexName(), state == null ? table.tableStatusAsString() : state);
    }
    Long items = table.itemCount();
    ThroughputModel throughput =
        Throughputs.read(table.provisionedThroughput(), table.onDemandThroughput());
    return Answer.of(
        new TableStatus(
            table.tableName(),
            table.tableStatusAsString(),
            indexes,
            items == null ? 0 : items,
            throughput.read(),
            throughput.write(),
            TableDescriptions.read(table)));
  }

  static Answer timeToLive(@Nullable String attribute) {
    return new Answer(List.of(), 0, null, -1, null, attribute);
  }

  static double units(List<ConsumedCapacity> capacities) {
    double sum = capacities.stream().mapToDouble(Answers::units).sum();
    return capacities.isEmpty() ? -1 : sum;
  }

  private static double units(@Nullable ConsumedCapacity capacity) {
    return capacity == null || capacity.capacityUnits() == null ? -1 : capacity.capacityUnits();
  }
}
