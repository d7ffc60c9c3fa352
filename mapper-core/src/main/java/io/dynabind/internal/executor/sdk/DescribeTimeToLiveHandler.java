package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.DescribeTimeToLive;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

final class DescribeTimeToLiveHandler
    extends Handler<DescribeTimeToLive, DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> {

  @Override
  DynamoDbRequest.Builder write(DescribeTimeToLive describe) {
    return DescribeTimeToLiveRequest.builder().tableName(describe.table());
  }

  @Override
  DescribeTimeToLiveResponse send(DynamoDbClient client, DescribeTimeToLiveRequest request) {
    return client.describeTimeToLive(request);
  }

  @Override
  CompletableFuture<DescribeTimeToLiveResponse> send(
      DynamoDbAsyncClient client, DescribeTimeToLiveRequest request) {
    return client.describeTimeToLive(request);
  }

  @Override
  Answer answer(
      DescribeTimeToLive operation,
      DescribeTimeToLiveRequest request,
      DescribeTimeToLiveResponse response) {
    TimeToLiveDescription description = response.timeToLiveDescription();
    TimeToLiveStatus status = description.timeToLiveStatus();
    boolean on = status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
    return Answers.timeToLive(on ? description.attributeName() : null);
  }
}
