package io.dynabind;

import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.internal.executor.retry.ObservedExecutor;
import io.dynabind.internal.executor.retry.RetryClock;
import io.dynabind.internal.executor.retry.RetryPolicy;
import io.dynabind.internal.executor.retry.RetryingExecutor;
import io.dynabind.internal.executor.sdk.SdkExecutor;
import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The executor of an instance, and the clients that were built for it. Clients that were given keep
 * their own retries and get no second layer; those that are built have none, and get ours.
 */
final class Clients implements AutoCloseable {

  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  private final Executor executor;
  private final List<AutoCloseable> built;

  private Clients(Executor executor, List<? extends AutoCloseable> built) {
    this.executor = executor;
    this.built = List.copyOf(built);
  }

  static Clients of(Settings settings) {
    Problems problems = new Problems();
    check(settings, problems);
    problems.throwIfAny();
    if (settings.executor() != null) {
      return new Clients(observed(settings.executor(), settings), List.of());
    }
    if (settings.givesClients()) {
      Executor given = new SdkExecutor(settings.client(), settings.asyncClient());
      return new Clients(observed(given, settings), List.of());
    }
    try {
      return build(settings);
    } catch (RuntimeException e) {
      // The SDK's builders throw what they like: for an endpoint without a scheme a bare one.
      problems.report(
          ProblemId.INVALID_SETTINGS,
          "No client could be built: " + e.getMessage(),
          "at " + Dynabind.class.getName() + ".Builder",
          "Give the builder a client(…), or a region(…) and credentials(…).");
      problems.throwIfAny();
      throw e;
    }
  }

  private static void check(Settings settings, Problems problems) {
    String place = "at " + Dynabind.class.getName() + ".Builder";
    if (settings.executor() != null && (settings.givesClients() || settings.describesClients())) {
      problems.report(
          ProblemId.INVALID_SETTINGS,
          "The builder was given an executor, and clients beside it.",
          place,
          "Give either executor(…), or client(…) and asyncClient(…), or region(…) and its like.");
    } else if (settings.givesClients() && settings.describesClients()) {
      problems.report(
          ProblemId.INVALID_SETTINGS,
          "The builder was given clients, and beside them how to build clients.",
          place,
          "Give either client(…) and asyncClient(…), or region(…), endpoint(…), credentials(…).");
    }
  }

  private static Clients build(Settings settings) {
    DynamoDbClientBuilder sync = DynamoDbClient.builder();
    configure(sync, settings);
    if (settings.httpClient() != null) {
      sync.httpClient(settings.httpClient());
    }
    DynamoDbAsyncClientBuilder async = DynamoDbAsyncClient.builder();
    configure(async, settings);
    if (settings.asyncHttpClient() != null) {
      async.httpClient(settings.asyncHttpClient());
    }
    DynamoDbClient client = sync.build();
    DynamoDbAsyncClient asyncClient = buildOrClose(async, client);
    Executor once = observed(new SdkExecutor(client, asyncClient), settings);
    return new Clients(
        new RetryingExecutor(once, RetryPolicy.DEFAULT, RetryClock.system()),
        List.of(client, asyncClient));
  }

  private static DynamoDbAsyncClient buildOrClose(
      DynamoDbAsyncClientBuilder builder, DynamoDbClient other) {
    try {
      return builder.build();
    } catch (RuntimeException e) {
      other.close();
      throw e;
    }
  }

  private static void configure(AwsClientBuilder<?, ?> builder, Settings settings) {
    if (settings.region() != null) {
      builder.region(settings.region());
    }
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    if (settings.credentials() != null) {
      builder.credentialsProvider(settings.credentials());
    }
    builder.overrideConfiguration(
        o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallAttemptTimeout(ATTEMPT));
  }

  private static Executor observed(Executor executor, Settings settings) {
    Executor observed = executor;
    for (ExecutionListener listener : settings.listeners()) {
      observed = new ObservedExecutor(observed, listener, RetryClock.system());
    }
    return observed;
  }

  Executor executor() {
    return executor;
  }

  @Override
  public void close() {
    List<Exception> failures = new ArrayList<>();
    for (AutoCloseable client : built) {
      try {
        client.close();
      } catch (Exception e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      IllegalStateException failed = new IllegalStateException("A client could not be closed");
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }
}
