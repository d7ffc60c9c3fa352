package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.DeleteItem;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

final class DeleteItemHandler extends Handler<DeleteItem, DeleteItemRequest, DeleteItemResponse> {

  @Override
  DynamoDbRequest.Builder write(DeleteItem delete) {
    DeleteItemRequest.Builder request =
        DeleteItemRequest.builder()
            .tableName(delete.table())
            .key(Items.key(delete.codec(), delete.key()))
            .conditionExpression(delete.condition())
            .returnValues(Returns.values(delete.returning()))
            .returnValuesOnConditionCheckFailure(Returns.onFailure(delete.condition()))
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    Items.names(delete.placeholders(), request::expressionAttributeNames);
    Items.values(
        Items.values(
            "encoding " + delete.codec().model(), delete.placeholders(), delete.condition()),
        request::expressionAttributeValues);
    return request;
  }

  @Override
  DeleteItemResponse send(DynamoDbClient client, DeleteItemRequest request) {
    return client.deleteItem(request);
  }

  @Override
  CompletableFuture<DeleteItemResponse> send(
      DynamoDbAsyncClient client, DeleteItemRequest request) {
    return client.deleteItem(request);
  }

  @Override
  Answer answer(DeleteItem operation, DeleteItemRequest request, DeleteItemResponse response) {
    return Answers.item(
        response.hasAttributes(), response.attributes(), response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((DeleteItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
  }

  @Override
  AnswerDetails details(DeleteItem operation, DeleteItemResponse response) {
    return Details.of(
        response,
        Details.Access.WRITE,
        response.consumedCapacity(),
        Details.collections(operation.table(), response.itemCollectionMetrics()));
  }
}
