package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

final class BatchWriteItemHandler
    extends Handler<BatchWriteItem, BatchWriteItemRequest, BatchWriteItemResponse> {

  @Override
  DynamoDbRequest.Builder write(BatchWriteItem batch) {
    List<WriteRequest> requests =
        batch.writes().stream().map(BatchWriteItemHandler::request).toList();
    return BatchWriteItemRequest.builder()
        .requestItems(BatchActions.byTable(batch.writes(), requests))
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
  }

  private static WriteRequest request(ItemOperation write) {
    if (write instanceof PutItem put) {
      Map<String, AttributeValue> item = Items.item(put.codec(), put.item());
      return WriteRequest.builder().putRequest(r -> r.item(item)).build();
    }
    DeleteItem delete = (DeleteItem) write;
    Map<String, AttributeValue> key = Items.key(delete.codec(), delete.key());
    return WriteRequest.builder().deleteRequest(r -> r.key(key)).build();
  }

  private static List<WriteRequest> requests(BatchWriteItem batch, BatchWriteItemRequest request) {
    return BatchActions.inOrder(batch.writes(), request.requestItems()::get);
  }

  @Override
  BatchWriteItem only(BatchWriteItem batch, List<Integer> actions) {
    return new BatchWriteItem(batch.origin(), BatchActions.only(batch.writes(), actions));
  }

  @Override
  BatchWriteItemRequest only(
      BatchWriteItem batch, BatchWriteItemRequest request, List<Integer> actions) {
    List<WriteRequest> some = BatchActions.only(requests(batch, request), actions);
    return request.toBuilder()
        .requestItems(BatchActions.byTable(BatchActions.only(batch.writes(), actions), some))
        .build();
  }

  @Override
  BatchWriteItemResponse send(DynamoDbClient client, BatchWriteItemRequest request) {
    return client.batchWriteItem(request);
  }

  @Override
  CompletableFuture<BatchWriteItemResponse> send(
      DynamoDbAsyncClient client, BatchWriteItemRequest request) {
    return client.batchWriteItem(request);
  }

  @Override
  Answer answer(
      BatchWriteItem batch, BatchWriteItemRequest request, BatchWriteItemResponse response) {
    return Answer.ofBatch(
        List.of(),
        List.of(),
        unprocessed(batch, request, response),
        Answers.units(response.consumedCapacity()));
  }

  private static List<Integer> unprocessed(
      BatchWriteItem batch, BatchWriteItemRequest request, BatchWriteItemResponse response) {
    if (response.unprocessedItems().isEmpty()) {
      return List.of();
    }
    List<Map<String, AttributeValue>> items =
        requests(batch, request).stream().map(BatchWriteItemHandler::item).toList();
    BatchPlaces places = new BatchPlaces(batch.writes(), items);
    List<Integer> unprocessed = new ArrayList<>();
    response
        .unprocessedItems()
        .forEach(
            (table, writes) ->
                writes.forEach(write -> unprocessed.add(places.of(table, item(write)))));
    unprocessed.sort(null);
    return unprocessed;
  }

  private static Map<String, AttributeValue> item(WriteRequest write) {
    return write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item();
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((BatchWriteItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
  }

  @Override
  AnswerDetails details(BatchWriteItem operation, BatchWriteItemResponse response) {
    return Details.of(
        response,
        Details.Access.WRITE,
        response.consumedCapacity(),
        Details.collections(response.itemCollectionMetrics()));
  }
}
