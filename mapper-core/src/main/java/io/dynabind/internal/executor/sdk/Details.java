package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.AnswerDetails;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ItemCollection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** Turns what responses say beside their data into details of answers. */
final class Details {

  private Details() {}

  /** Where DynamoDB does not say which units it means, they are those of the action. */
  enum Access {
    READ,
    WRITE;

    private Capacity units(@Nullable Double units, @Nullable Double read, @Nullable Double write) {
      if (read != null || write != null) {
        return new Capacity(read == null ? 0 : read, write == null ? 0 : write);
      }
      double all = units == null ? 0 : units;
      return this == READ ? new Capacity(all, 0) : new Capacity(0, all);
    }

    private Capacity units(
        software.amazon.awssdk.services.dynamodb.model.@Nullable Capacity capacity) {
      return capacity == null
          ? Capacity.NONE
          : units(
              capacity.capacityUnits(),
              capacity.readCapacityUnits(),
              capacity.writeCapacityUnits());
    }

    private ConsumedCapacity consumed(
        software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity capacity) {
      Map<String, Capacity> indexes = new HashMap<>();
      capacity.localSecondaryIndexes().forEach((name, own) -> indexes.put(name, units(own)));
      capacity.globalSecondaryIndexes().forEach((name, own) -> indexes.put(name, units(own)));
      return new ConsumedCapacity(
          capacity.tableName(),
          units(
              capacity.capacityUnits(),
              capacity.readCapacityUnits(),
              capacity.writeCapacityUnits()),
          units(capacity.table()),
          indexes);
    }
  }

  static AnswerDetails of(DynamoDbResponse response) {
    return of(response, Access.READ, List.of(), List.of());
  }

  static AnswerDetails of(
      DynamoDbResponse response,
      Access access,
      software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity capacity,
      List<ItemCollection> collections) {
    return of(response, access, capacity == null ? List.of() : List.of(capacity), collections);
  }

  static AnswerDetails of(
      DynamoDbResponse response,
      Access access,
      List<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> capacities,
      List<ItemCollection> collections) {
    var metadata = response.responseMetadata();
    return new AnswerDetails(
        metadata == null ? null : metadata.requestId(),
        capacities.stream().map(access::consumed).toList(),
        collections);
  }

  static List<ItemCollection> collections(String table, @Nullable ItemCollectionMetrics metrics) {
    return metrics == null ? List.of() : collections(Map.of(table, List.of(metrics)));
  }

  static List<ItemCollection> collections(Map<String, List<ItemCollectionMetrics>> metrics) {
    List<ItemCollection> collections = new ArrayList<>();
    metrics.forEach(
        (table, all) ->
            all.stream()
                .filter(each -> each.itemCollectionKey().size() == 1)
                .filter(each -> each.sizeEstimateRangeGB().size() == 2)
                .forEach(each -> collections.add(collection(table, each))));
    return collections;
  }

  private static ItemCollection collection(String table, ItemCollectionMetrics metrics) {
    List<Double> range = metrics.sizeEstimateRangeGB();
    Object key = plain(metrics.itemCollectionKey().values().iterator().next());
    return new ItemCollection(table, key, range.get(0), range.get(1));
  }

  private static Object plain(AttributeValue key) {
    return switch (key.type()) {
      case N -> new BigDecimal(key.n());
      case B -> key.b().asByteBuffer();
      default -> key.s();
    };
  }
}
