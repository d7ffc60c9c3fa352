package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.TransactWriteItems;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

final class TransactWriteItemsHandler
    extends Handler<TransactWriteItems, TransactWriteItemsRequest, TransactWriteItemsResponse> {

  @Override
  DynamoDbRequest.Builder write(TransactWriteItems transaction) {
    List<TransactWriteItem> items =
        transaction.actions().stream().map(TransactionActions::write).toList();
    TransactionLimits.check(transaction, items);
    return TransactWriteItemsRequest.builder()
        .transactItems(items)
        .clientRequestToken(transaction.token())
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
  }

  @Override
  TransactWriteItemsResponse send(DynamoDbClient client, TransactWriteItemsRequest request) {
    return client.transactWriteItems(request);
  }

  @Override
  CompletableFuture<TransactWriteItemsResponse> send(
      DynamoDbAsyncClient client, TransactWriteItemsRequest request) {
    return client.transactWriteItems(request);
  }

  @Override
  Answer answer(
      TransactWriteItems operation,
      TransactWriteItemsRequest request,
      TransactWriteItemsResponse response) {
    return Answers.capacity(response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((TransactWriteItemsRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
  }

  @Override
  AnswerDetails details(TransactWriteItems operation, TransactWriteItemsResponse response) {
    return Details.of(
        response,
        Details.Access.WRITE,
        response.consumedCapacity(),
        Details.collections(response.itemCollectionMetrics()));
  }
}
