package io.dynabind.matrix;

import io.dynabind.Dynabind;
import io.dynabind.test.InMemoryDynamoDb;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whose clients send, and so whose retries there are. */
enum Side {
  /** Those that dynabind builds: ten attempts by its own policy. */
  BUILT(10) {
    @Override
    Dynabind.Builder clients(
        Dynabind.Builder builder,
        InMemoryDynamoDb memory,
        SdkHttpClient sync,
        SdkAsyncHttpClient async) {
      return builder
          .endpoint(memory.endpoint())
          .region(memory.region())
          .credentials(memory.credentials())
          .httpClient(sync)
          .asyncHttpClient(async)
          .noRetryBudget();
    }
  },
  /** Those of a user: three attempts by the standard policy of the SDK, at once. */
  GIVEN(3) {
    @Override
    Dynabind.Builder clients(
        Dynabind.Builder builder,
        InMemoryDynamoDb memory,
        SdkHttpClient sync,
        SdkAsyncHttpClient async) {
      return builder
          .client(
              DynamoDbClient.builder()
                  .endpointOverride(memory.endpoint())
                  .region(memory.region())
                  .credentialsProvider(memory.credentials())
                  .httpClient(sync)
                  .overrideConfiguration(o -> o.retryStrategy(retries()))
                  .build())
          .asyncClient(
              DynamoDbAsyncClient.builder()
                  .endpointOverride(memory.endpoint())
                  .region(memory.region())
                  .credentialsProvider(memory.credentials())
                  .httpClient(async)
                  .overrideConfiguration(o -> o.retryStrategy(retries()))
                  .build());
    }
  };

  /** The most attempts of a call. */
  final int attempts;

  Side(int attempts) {
    this.attempts = attempts;
  }

  abstract Dynabind.Builder clients(
      Dynabind.Builder builder,
      InMemoryDynamoDb memory,
      SdkHttpClient sync,
      SdkAsyncHttpClient async);

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(3)
        .circuitBreakerEnabled(false)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }
}
