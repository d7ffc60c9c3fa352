package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.CreateTable;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

final class CreateTableHandler
    extends Handler<CreateTable, CreateTableRequest, CreateTableResponse> {

  @Override
  DynamoDbRequest.Builder write(CreateTable create) {
    return Tables.write(create.definition());
  }

  @Override
  CreateTableResponse send(DynamoDbClient client, CreateTableRequest request) {
    return client.createTable(request);
  }

  @Override
  CompletableFuture<CreateTableResponse> send(
      DynamoDbAsyncClient client, CreateTableRequest request) {
    return client.createTable(request);
  }

  @Override
  Answer answer(CreateTable operation, CreateTableRequest request, CreateTableResponse response) {
    return Answers.table(response.tableDescription());
  }
}
