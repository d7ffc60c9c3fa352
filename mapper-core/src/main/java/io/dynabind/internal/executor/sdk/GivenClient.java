package io.dynabind.internal.executor.sdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What is added to each request of a client that somebody else has built, so that its failures tell
 * as much as those of clients that are built here: its own credentials, whose failure is known,
 * and, where a timeout may end a blocking call, a timer that keeps the interrupt flag.
 */
final class GivenClient {

  private final @Nullable IdentityProvider<? extends AwsCredentialsIdentity> credentials;
  private final boolean timed;
  private final @Nullable SdkPlugin timer;

  private GivenClient(
      @Nullable IdentityProvider<? extends AwsCredentialsIdentity> credentials,
      boolean timed,
      @Nullable SdkPlugin timer) {
    this.credentials = credentials;
    this.timed = timed;
    this.timer = timer;
  }

  /** A client that needs no additions. */
  static GivenClient ours() {
    return new GivenClient(null, false, null);
  }

  /**
   * A client of somebody else.
   *
   * @param timer ends its calls in time; null if it does not block
   */
  static GivenClient of(@Nullable AwsClient client, @Nullable AttemptTimer timer) {
    SdkPlugin plugin = timer == null ? null : plugin(timer);
    AwsServiceClientConfiguration configuration = configuration(client);
    if (configuration == null) {
      return new GivenClient(null, false, plugin);
    }
    IdentityProvider<? extends AwsCredentialsIdentity> own = configuration.credentialsProvider();
    ClientOverrideConfiguration overrides = configuration.overrideConfiguration();
    return new GivenClient(
        own != null && KnownCredentials.canFail(own) ? KnownCredentials.of(own) : null,
        overrides.apiCallTimeout().isPresent() || overrides.apiCallAttemptTimeout().isPresent(),
        plugin);
  }

  /** Clients that wrap others need not tell. */
  private static @Nullable AwsServiceClientConfiguration configuration(@Nullable AwsClient client) {
    try {
      return client == null ? null : client.serviceClientConfiguration();
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }

  private static SdkPlugin plugin(AttemptTimer timer) {
    return client ->
        ((DynamoDbServiceClientConfiguration.Builder) client)
            .overrideConfiguration(o -> o.scheduledExecutorService(timer));
  }

  @SuppressWarnings("unchecked") // a request's builder builds its own kind of request
  <Q extends DynamoDbRequest> Q complete(Q request) {
    AwsRequestOverrideConfiguration given = request.overrideConfiguration().orElse(null);
    boolean needsCredentials =
        credentials != null && (given == null || given.credentialsIdentityProvider().isEmpty());
    boolean needsTimer = timer != null && (timed || (given != null && isTimed(given)));
    if (!needsCredentials && !needsTimer) {
      return request;
    }
    AwsRequestOverrideConfiguration.Builder overrides =
        given == null ? AwsRequestOverrideConfiguration.builder() : given.toBuilder();
    if (needsCredentials) {
      overrides.credentialsProvider(credentials);
    }
    if (needsTimer) {
      overrides.addPlugin(timer);
    }
    DynamoDbRequest.Builder completed = request.toBuilder();
    completed.overrideConfiguration(overrides.build());
    return (Q) completed.build();
  }

  private static boolean isTimed(AwsRequestOverrideConfiguration given) {
    return given.apiCallTimeout().isPresent() || given.apiCallAttemptTimeout().isPresent();
  }
}
