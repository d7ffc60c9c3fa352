package io.dynabind.trips;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Sends values through DynamoDB Local, in batches, by the SDK's client alone. */
final class ServerTrips implements AutoCloseable {

  private static final int BATCH = 25;

  private final Trips trips;
  private final DynamoDbClient client = LocalDynamoDb.shared().client();
  private final String table = "trips-" + UUID.randomUUID();

  ServerTrips(Trips trips) {
    this.trips = trips;
    AttributeDefinition key =
        AttributeDefinition.builder()
            .attributeName("key")
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement hash =
        KeySchemaElement.builder().attributeName("key").keyType(KeyType.HASH).build();
    client.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(key)
                .keySchema(hash));
  }

  @Override
  public void close() {
    client.deleteTable(request -> request.tableName(table));
    client.close();
  }

  void go(long from, long to) {
    for (long trip = from; trip < to; trip += BATCH) {
      batch(trip, Math.min(trip + BATCH, to));
    }
  }

  private void batch(long from, long to) {
    Map<AttributeValue, Long> keys = new HashMap<>();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (long trip = from; trip < to; trip++) {
      Map<String, AttributeValue> item =
          SdkItems.write(trips.codec(trips.shape(trip)), trips.value(trip));
      keys.put(item.get("key"), trip);
      items.add(item);
    }
    write(items);
    Map<String, KeysAndAttributes> asked =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .keys(keys.keySet().stream().map(key -> Map.of("key", key)).toList())
                .consistentRead(true)
                .build());
    while (!asked.isEmpty()) {
      var answer = client.batchGetItem(BatchGetItemRequest.builder().requestItems(asked).build());
      answer.responses().getOrDefault(table, List.of()).forEach(item -> compare(keys, item));
      asked = answer.unprocessedKeys();
    }
    keys.values().forEach(trip -> trips.lose(trip, "not found by its key on the server"));
  }

  private void write(List<Map<String, AttributeValue>> items) {
    Map<String, List<WriteRequest>> puts =
        Map.of(
            table,
            items.stream()
                .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList());
    while (!puts.isEmpty()) {
      puts =
          client
              .batchWriteItem(BatchWriteItemRequest.builder().requestItems(puts).build())
              .unprocessedItems();
    }
  }

  private void compare(Map<AttributeValue, Long> keys, Map<String, AttributeValue> item) {
    long trip = keys.remove(item.get("key"));
    Shape shape = trips.shape(trip);
    EntityCodec<Object> codec = trips.codec(shape);
    Object written = trips.value(trip);
    Difference difference =
        shape.type().difference(written, SdkItems.read(codec, item), Form.SERVER);
    if (difference == null) {
      // The answer in the other representation too: it is read as a stream of it would be.
      Object read = JsonItems.read(codec, Json.of(item));
      difference = shape.type().difference(written, read, Form.SERVER);
    }
    if (difference != null) {
      trips.lose(trip, "through the server, " + difference);
    }
  }
}
