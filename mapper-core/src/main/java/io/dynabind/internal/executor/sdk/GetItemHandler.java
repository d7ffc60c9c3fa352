package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.GetItem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

final class GetItemHandler extends Handler<GetItem, GetItemRequest, GetItemResponse> {

  @Override
  DynamoDbRequest.Builder write(GetItem get) {
    GetItemRequest.Builder request =
        GetItemRequest.builder()
            .tableName(get.table())
            .key(Items.key(get.codec(), get.key()))
            .projectionExpression(get.projection())
            .consistentRead(get.consistentRead() ? true : null)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    Items.names(get.placeholders(), request::expressionAttributeNames);
    return request;
  }

  @Override
  GetItemResponse send(DynamoDbClient client, GetItemRequest request) {
    return client.getItem(request);
  }

  @Override
  CompletableFuture<GetItemResponse> send(DynamoDbAsyncClient client, GetItemRequest request) {
    return client.getItem(request);
  }

  @Override
  Answer answer(GetItem operation, GetItemRequest request, GetItemResponse response) {
    return Answers.item(response.hasItem(), response.item(), response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((GetItemRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(GetItem operation, GetItemResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
