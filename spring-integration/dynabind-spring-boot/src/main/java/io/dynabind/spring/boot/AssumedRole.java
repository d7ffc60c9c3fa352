package io.dynabind.spring.boot;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Credentials of a role, which are asked for when they are first needed, and again before they
 * expire. Closes what it has made, not where its own credentials come from.
 */
final class AssumedRole implements AwsCredentialsProvider, AutoCloseable {

  private final AssumeRoleRequest request;
  private final @Nullable AwsCredentialsProvider source;
  private final @Nullable Region region;
  private @Nullable StsClient client;
  private @Nullable StsAssumeRoleCredentialsProvider provider;
  private boolean closed;

  /**
   * Asks nothing yet.
   *
   * @param role which role, and how long
   * @param source may assume it; null for the SDK's default chain
   * @param region null for that of the environment
   */
  AssumedRole(
      DynabindProperties.Credentials role,
      @Nullable AwsCredentialsProvider source,
      @Nullable Region region) {
    this.request =
        AssumeRoleRequest.builder()
            .roleArn(role.roleArn())
            .roleSessionName(role.roleSessionName())
            .externalId(role.externalId())
            .durationSeconds(
                role.roleDuration() == null
                    ? null
                    : Math.toIntExact(role.roleDuration().toSeconds()))
            .build();
    this.source = source;
    this.region = region;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return provider().resolveCredentials();
  }

  private synchronized StsAssumeRoleCredentialsProvider provider() {
    if (closed) {
      throw new IllegalStateException(this + " is closed, with its application context.");
    }
    if (provider == null) {
      client = client();
      provider =
          StsAssumeRoleCredentialsProvider.builder()
              .stsClient(client)
              .refreshRequest(request)
              .build();
    }
    return provider;
  }

  private StsClient client() {
    StsClientBuilder builder = StsClient.builder();
    if (source != null) {
      builder.credentialsProvider(source);
    }
    if (region != null) {
      builder.region(region);
    }
    return builder.build();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (provider != null) {
      provider.close();
    }
    if (client != null) {
      client.close();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public String toString() {
    return "AssumedRole[" + request.roleArn() + "]";
  }
}
