package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.DeleteTable;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

final class DeleteTableHandler
    extends Handler<DeleteTable, DeleteTableRequest, DeleteTableResponse> {

  @Override
  DynamoDbRequest.Builder write(DeleteTable delete) {
    return DeleteTableRequest.builder().tableName(delete.table());
  }

  @Override
  DeleteTableResponse send(DynamoDbClient client, DeleteTableRequest request) {
    return client.deleteTable(request);
  }

  @Override
  CompletableFuture<DeleteTableResponse> send(
      DynamoDbAsyncClient client, DeleteTableRequest request) {
    return client.deleteTable(request);
  }

  @Override
  Answer answer(DeleteTable operation, DeleteTableRequest request, DeleteTableResponse response) {
    return Answers.table(response.tableDescription());
  }
}
