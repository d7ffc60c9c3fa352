package io.dynabind.internal.executor.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Credentials whose failure is known as such. Providers throw what they like, refusals of other
 * services among it; only this tells that nothing was sent. Never closes the provider.
 */
public final class KnownCredentials implements IdentityProvider<AwsCredentialsIdentity> {

  private final IdentityProvider<? extends AwsCredentialsIdentity> provider;

  private KnownCredentials(IdentityProvider<? extends AwsCredentialsIdentity> provider) {
    this.provider = provider;
  }

  /**
   * The same credentials, whose failure is known.
   *
   * @param provider gives credentials
   * @return gives the same ones
   */
  public static IdentityProvider<? extends AwsCredentialsIdentity> of(
      IdentityProvider<? extends AwsCredentialsIdentity> provider) {
    return canFail(provider) ? new KnownCredentials(provider) : provider;
  }

  /** Whether the provider does more than give what it was given. */
  static boolean canFail(IdentityProvider<? extends AwsCredentialsIdentity> provider) {
    return !(provider instanceof StaticCredentialsProvider
        || provider instanceof AnonymousCredentialsProvider
        || provider instanceof KnownCredentials);
  }

  @Override
  public Class<AwsCredentialsIdentity> identityType() {
    return AwsCredentialsIdentity.class;
  }

  @Override
  public CompletableFuture<? extends AwsCredentialsIdentity> resolveIdentity(
      ResolveIdentityRequest request) {
    CompletableFuture<? extends AwsCredentialsIdentity> resolved;
    try {
      resolved = provider.resolveIdentity(request);
    } catch (RuntimeException e) {
      throw new Failure(e);
    }
    return resolved.handle(
        (identity, failure) -> {
          if (failure != null) {
            throw new Failure(
                failure instanceof CompletionException && failure.getCause() != null
                    ? failure.getCause()
                    : failure);
          }
          return identity;
        });
  }

  /** There are no credentials, and nothing was sent. */
  static final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(Throwable cause) {
      super("The credentials provider failed", cause);
    }
  }
}
