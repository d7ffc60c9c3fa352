package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/** The SDK's options of one request. */
final class Overrides {

  /** The only way to switch retries off for one request of a client that is not ours. */
  private static final SdkPlugin NO_RETRIES =
      client ->
          ((DynamoDbServiceClientConfiguration.Builder) client)
              .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));

  private Overrides() {}

  static @Nullable AwsRequestOverrideConfiguration of(Operation operation, CallOptions options) {
    AwsRequestOverrideConfiguration given = options.extra(AwsRequestOverrideConfiguration.class);
    if (operation.repeat().isAllowed()) {
      return given;
    }
    AwsRequestOverrideConfiguration.Builder overrides =
        given == null ? AwsRequestOverrideConfiguration.builder() : given.toBuilder();
    return overrides.addPlugin(NO_RETRIES).build();
  }
}
