package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** The SDK's options of one request. */
final class Overrides {

  /** The only way to switch retries off for one request of a client that is not ours. */
  private static final SdkPlugin NO_RETRIES =
      client ->
          ((DynamoDbServiceClientConfiguration.Builder) client)
              .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));

  /** The SDK counts whole milliseconds. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Overrides() {}

  static @Nullable AwsRequestOverrideConfiguration of(Operation operation, CallOptions options) {
    AwsRequestOverrideConfiguration given =
        known(options.extra(AwsRequestOverrideConfiguration.class));
    if (operation.repeat().isAllowed()) {
      return given;
    }
    AwsRequestOverrideConfiguration.Builder overrides =
        given == null ? AwsRequestOverrideConfiguration.builder() : given.toBuilder();
    return overrides.addPlugin(NO_RETRIES).build();
  }

  private static @Nullable AwsRequestOverrideConfiguration known(
      @Nullable AwsRequestOverrideConfiguration given) {
    if (given == null || given.credentialsIdentityProvider().isEmpty()) {
      return given;
    }
    return given.toBuilder()
        .credentialsProvider(KnownCredentials.of(given.credentialsIdentityProvider().get()))
        .build();
  }

  /** The options of a request, and how long an attempt may take, unless they say so themselves. */
  static AwsRequestOverrideConfiguration withAttempts(Duration time, DynamoDbRequest request) {
    AwsRequestOverrideConfiguration.Builder overrides = builder(request);
    return overrides.apiCallAttemptTimeout() == null
        ? overrides.apiCallAttemptTimeout(time).build()
        : overrides.build();
  }

  /** Whether an attempt may take another time than the client says. */
  static boolean hasAttempts(DynamoDbRequest request) {
    return request
        .overrideConfiguration()
        .flatMap(RequestOverrideConfiguration::apiCallAttemptTimeout)
        .isPresent();
  }

  private static AwsRequestOverrideConfiguration.Builder builder(DynamoDbRequest request) {
    return request
        .overrideConfiguration()
        .map(AwsRequestOverrideConfiguration::toBuilder)
        .orElseGet(AwsRequestOverrideConfiguration::builder);
  }

  /** The options of a request, and that it is given up after a time, if not sooner. */
  static AwsRequestOverrideConfiguration within(Duration time, DynamoDbRequest request) {
    AwsRequestOverrideConfiguration.Builder overrides = builder(request);
    Duration own = overrides.apiCallTimeout();
    return own != null && own.compareTo(time) <= 0
        ? overrides.build()
        : overrides.apiCallTimeout(time.compareTo(SHORTEST) < 0 ? SHORTEST : time).build();
  }
}
