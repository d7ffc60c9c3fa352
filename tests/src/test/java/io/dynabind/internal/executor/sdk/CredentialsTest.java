package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Repeat;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A provider of credentials that fails in any way: nothing was sent, and it is known. */
final class CredentialsTest {

  /** Whose clients, and where the provider is named. */
  enum Place {
    BUILT,
    GIVEN,
    CALL
  }

  private final InMemoryDynamoDb server = new InMemoryDynamoDb();

  static Stream<Arguments> cells() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(false, true).map(async -> Arguments.of(place, async)));
  }

  private Attempt.Failed attempt(
      Place place, boolean async, IdentityProvider<? extends AwsCredentialsIdentity> provider) {
    IdentityProvider<? extends AwsCredentialsIdentity> own =
        switch (place) {
          case BUILT -> KnownCredentials.of(provider);
          case GIVEN -> provider;
          case CALL -> server.credentials();
        };
    CallOptions options =
        place == Place.CALL
            ? CallOptions.of(
                AwsRequestOverrideConfiguration.class,
                AwsRequestOverrideConfiguration.builder().credentialsProvider(provider).build())
            : CallOptions.DEFAULT;
    AttemptTimer timer = new AttemptTimer();
    try (DynamoDbClient client =
            on(DynamoDbClient.builder().httpClient(server.httpClient()), own).build();
        DynamoDbAsyncClient asyncClient =
            on(DynamoDbAsyncClient.builder().httpClient(server.asyncHttpClient()), own).build()) {
      Executor executor =
          place == Place.BUILT
              ? SdkExecutor.ours(client, () -> asyncClient, timer, Duration.ofSeconds(5))
              : new SdkExecutor(client, asyncClient);
      PreparedOperation put = executor.prepare(Note.put(Repeat.GUARDED), options);
      return (Attempt.Failed) (async ? put.attemptAsync().join() : put.attempt());
    } finally {
      timer.shutdownNow();
    }
  }

  private <B extends AwsClientBuilder<B, ?>> B on(
      B builder, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    return builder
        .endpointOverride(server.endpoint())
        .region(server.region())
        .credentialsProvider(credentials);
  }

  private static void assertNotSent(Attempt.Failed failed) {
    assertThat(failed.certainty()).isEqualTo(Certainty.NOT_SENT);
    assertThat(failed.failure().kind()).isEqualTo(Kind.ACCESS_DENIED);
    assertThat(failed.attempts()).isZero();
  }

  private static AwsCredentialsProvider failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @ParameterizedTest
  @MethodSource("cells")
  void thatThrowAnything(Place place, boolean async) {
    assertNotSent(attempt(place, async, failing(new IllegalStateException("odd"))));
    assertNotSent(attempt(place, async, failing(SdkClientException.create("no metadata"))));
    assertNotSent(
        attempt(place, async, failing(new UncheckedIOException(new SocketException("reset")))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void thatAreRefusedByAnotherService(Place place, boolean async) {
    RuntimeException refusal =
        (RuntimeException) DynamoDbException.builder().statusCode(500).message("sts").build();
    assertNotSent(attempt(place, async, failing(refusal)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void thatFailLater(Place place, boolean async) {
    IdentityProvider<AwsCredentialsIdentity> later =
        new IdentityProvider<>() {
          @Override
          public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
          }

          @Override
          public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(
              ResolveIdentityRequest request) {
            return CompletableFuture.failedFuture(new IllegalStateException("later"));
          }
        };
    Attempt.Failed failed = attempt(place, async, later);
    assertNotSent(failed);
    assertThat(failed.failure().cause()).hasStackTraceContaining("later");
  }
}
