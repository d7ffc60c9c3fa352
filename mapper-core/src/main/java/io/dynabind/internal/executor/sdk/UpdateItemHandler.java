package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.UpdateItem;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

final class UpdateItemHandler extends Handler<UpdateItem, UpdateItemRequest, UpdateItemResponse> {

  @Override
  DynamoDbRequest.Builder write(UpdateItem update) {
    Map<String, AttributeValue> key = Items.key(update.codec(), update.key());
    Map<String, AttributeValue> values = Items.values(update, key);
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(update.table())
            .key(key)
            .updateExpression(update.update())
            .conditionExpression(update.condition())
            .returnValues(Returns.values(update.returning()))
            .returnValuesOnConditionCheckFailure(Returns.onFailure(update.condition()))
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    Items.names(update.placeholders(), request::expressionAttributeNames);
    Items.values(values, request::expressionAttributeValues);
    return request;
  }

  @Override
  UpdateItemResponse send(DynamoDbClient client, UpdateItemRequest request) {
    return client.updateItem(request);
  }

  @Override
  CompletableFuture<UpdateItemResponse> send(
      DynamoDbAsyncClient client, UpdateItemRequest request) {
    return client.updateItem(request);
  }

  @Override
  Answer answer(UpdateItem operation, UpdateItemRequest request, UpdateItemResponse response) {
    return Answers.item(
        response.hasAttributes(), response.attributes(), response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((UpdateItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
  }

  @Override
  AnswerDetails details(UpdateItem operation, UpdateItemResponse response) {
    return Details.of(
        response,
        Details.Access.WRITE,
        response.consumedCapacity(),
        Details.collections(operation.table(), response.itemCollectionMetrics()));
  }
}
