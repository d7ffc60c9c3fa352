package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.DescribeTable;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

final class DescribeTableHandler
    extends Handler<DescribeTable, DescribeTableRequest, DescribeTableResponse> {

  @Override
  DynamoDbRequest.Builder write(DescribeTable describe) {
    return DescribeTableRequest.builder().tableName(describe.table());
  }

  @Override
  DescribeTableResponse send(DynamoDbClient client, DescribeTableRequest request) {
    return client.describeTable(request);
  }

  @Override
  CompletableFuture<DescribeTableResponse> send(
      DynamoDbAsyncClient client, DescribeTableRequest request) {
    return client.describeTable(request);
  }

  @Override
  Answer answer(
      DescribeTable operation, DescribeTableRequest request, DescribeTableResponse response) {
    return Answers.table(response.table());
  }
}
