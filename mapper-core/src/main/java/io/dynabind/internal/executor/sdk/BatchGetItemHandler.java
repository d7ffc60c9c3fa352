package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

final class BatchGetItemHandler
    extends Handler<BatchGetItem, BatchGetItemRequest, BatchGetItemResponse> {

  @Override
  DynamoDbRequest.Builder write(BatchGetItem batch) {
    List<Map<String, AttributeValue>> keys =
        batch.gets().stream().map(get -> Items.key(get.codec(), get.key())).toList();
    return BatchGetItemRequest.builder()
        .requestItems(tables(batch.gets(), keys))
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
  }

  /** How a table is read says the first of its gets; all are alike. */
  private static Map<String, KeysAndAttributes> tables(
      List<GetItem> gets, List<Map<String, AttributeValue>> keys) {
    Map<String, List<Map<String, AttributeValue>>> keysOf = BatchActions.byTable(gets, keys);
    Map<String, KeysAndAttributes> tables = new HashMap<>();
    for (GetItem get : gets) {
      tables.computeIfAbsent(
          get.table(), table -> request(get, keysOf.getOrDefault(table, List.of())));
    }
    return tables;
  }

  private static KeysAndAttributes request(GetItem get, List<Map<String, AttributeValue>> keys) {
    KeysAndAttributes.Builder request =
        KeysAndAttributes.builder()
            .keys(keys)
            .projectionExpression(get.projection())
            .consistentRead(get.consistentRead());
    Items.names(get.placeholders(), request::expressionAttributeNames);
    return request.build();
  }

  private static List<Map<String, AttributeValue>> keys(
      BatchGetItem batch, BatchGetItemRequest request) {
    Map<String, List<Map<String, AttributeValue>>> keys = new HashMap<>();
    request.requestItems().forEach((table, own) -> keys.put(table, own.keys()));
    return BatchActions.inOrder(batch.gets(), keys::get);
  }

  @Override
  BatchGetItem only(BatchGetItem batch, List<Integer> actions) {
    return new BatchGetItem(batch.origin(), BatchActions.only(batch.gets(), actions));
  }

  @Override
  BatchGetItemRequest only(BatchGetItem batch, BatchGetItemRequest request, List<Integer> actions) {
    List<Map<String, AttributeValue>> some = BatchActions.only(keys(batch, request), actions);
    return request.toBuilder()
        .requestItems(tables(BatchActions.only(batch.gets(), actions), some))
        .build();
  }

  @Override
  BatchGetItemResponse send(DynamoDbClient client, BatchGetItemRequest request) {
    return client.batchGetItem(request);
  }

  @Override
  CompletableFuture<BatchGetItemResponse> send(
      DynamoDbAsyncClient client, BatchGetItemRequest request) {
    return client.batchGetItem(request);
  }

  @Override
  Answer answer(BatchGetItem batch, BatchGetItemRequest request, BatchGetItemResponse response) {
    BatchPlaces places = new BatchPlaces(batch.gets(), keys(batch, request));
    List<Supplier<ItemReader>> items = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    response
        .responses()
        .forEach(
            (table, all) ->
                all.forEach(
                    item -> {
                      items.add(() -> Items.reader(item));
                      found.add(places.of(table, item));
                    }));
    List<Integer> unprocessed = new ArrayList<>();
    response
        .unprocessedKeys()
        .forEach(
            (table, left) -> left.keys().forEach(key -> unprocessed.add(places.of(table, key))));
    unprocessed.sort(null);
    return Answer.ofBatch(items, found, unprocessed, Answers.units(response.consumedCapacity()));
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((BatchGetItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(BatchGetItem operation, BatchGetItemResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
