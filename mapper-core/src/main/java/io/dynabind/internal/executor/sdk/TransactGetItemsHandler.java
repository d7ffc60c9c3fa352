package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.TransactGetItems;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

final class TransactGetItemsHandler
    extends Handler<TransactGetItems, TransactGetItemsRequest, TransactGetItemsResponse> {

  @Override
  DynamoDbRequest.Builder write(TransactGetItems transaction) {
    return TransactGetItemsRequest.builder()
        .transactItems(transaction.gets().stream().map(TransactGetItemsHandler::write).toList())
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
  }

  private static TransactGetItem write(GetItem get) {
    Get.Builder request =
        Get.builder()
            .tableName(get.table())
            .key(Items.key(get.codec(), get.key()))
            .projectionExpression(get.projection());
    Items.names(get.placeholders(), request::expressionAttributeNames);
    return TransactGetItem.builder().get(request.build()).build();
  }

  @Override
  TransactGetItemsResponse send(DynamoDbClient client, TransactGetItemsRequest request) {
    return client.transactGetItems(request);
  }

  @Override
  CompletableFuture<TransactGetItemsResponse> send(
      DynamoDbAsyncClient client, TransactGetItemsRequest request) {
    return client.transactGetItems(request);
  }

  @Override
  Answer answer(
      TransactGetItems transaction,
      TransactGetItemsRequest request,
      TransactGetItemsResponse response) {
    List<ItemResponse> responses = response.responses();
    if (responses.size() != transaction.gets().size()) {
      throw new IllegalStateException(
          String.format(
              "The answer has %d items for %d keys", responses.size(), transaction.gets().size()));
    }
    List<Supplier<ItemReader>> items = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      ItemResponse each = responses.get(i);
      Supplier<ItemReader> item = Items.readerOf(each.hasItem(), each.item());
      if (item != null) {
        items.add(item);
        found.add(i);
      }
    }
    return Answer.ofBatch(items, found, List.of(), Answers.units(response.consumedCapacity()));
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((TransactGetItemsRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(TransactGetItems operation, TransactGetItemsResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
