package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.PutItem;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

final class PutItemHandler extends Handler<PutItem, PutItemRequest, PutItemResponse> {

  @Override
  DynamoDbRequest.Builder write(PutItem put) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(put.table())
            .item(Items.item(put.codec(), put.item()))
            .conditionExpression(put.condition())
            .returnValues(Returns.values(put.returning()))
            .returnValuesOnConditionCheckFailure(Returns.onFailure(put.condition()))
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    Items.names(put.placeholders(), request::expressionAttributeNames);
    Items.values(
        Items.values("encoding " + put.codec().model(), put.placeholders(), put.condition()),
        request::expressionAttributeValues);
    return request;
  }

  @Override
  PutItemResponse send(DynamoDbClient client, PutItemRequest request) {
    return client.putItem(request);
  }

  @Override
  CompletableFuture<PutItemResponse> send(DynamoDbAsyncClient client, PutItemRequest request) {
    return client.putItem(request);
  }

  @Override
  Answer answer(PutItem operation, PutItemRequest request, PutItemResponse response) {
    return Answers.item(
        response.hasAttributes(), response.attributes(), response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((PutItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
  }

  @Override
  AnswerDetails details(PutItem operation, PutItemResponse response) {
    return Details.of(
        response,
        Details.Access.WRITE,
        response.consumedCapacity(),
        Details.collections(operation.table(), response.itemCollectionMetrics()));
  }
}
