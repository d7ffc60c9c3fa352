package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.UpdateTimeToLive;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

final class UpdateTimeToLiveHandler
    extends Handler<UpdateTimeToLive, UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> {

  @Override
  DynamoDbRequest.Builder write(UpdateTimeToLive update) {
    return UpdateTimeToLiveRequest.builder()
        .tableName(update.table())
        .timeToLiveSpecification(
            TimeToLiveSpecification.builder()
                .attributeName(update.attribute())
                .enabled(true)
                .build());
  }

  @Override
  UpdateTimeToLiveResponse send(DynamoDbClient client, UpdateTimeToLiveRequest request) {
    return client.updateTimeToLive(request);
  }

  @Override
  CompletableFuture<UpdateTimeToLiveResponse> send(
      DynamoDbAsyncClient client, UpdateTimeToLiveRequest request) {
    return client.updateTimeToLive(request);
  }

  @Override
  Answer answer(
      UpdateTimeToLive operation,
      UpdateTimeToLiveRequest request,
      UpdateTimeToLiveResponse response) {
    return Answers.timeToLive(response.timeToLiveSpecification().attributeName());
  }
}
