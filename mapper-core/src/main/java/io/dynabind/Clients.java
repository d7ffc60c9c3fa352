package io.dynabind;

import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.internal.executor.retry.MeteredExecutor;
import io.dynabind.internal.executor.retry.ObservedExecutor;
import io.dynabind.internal.executor.retry.RetryBudget;
import io.dynabind.internal.executor.retry.RetryPolicy;
import io.dynabind.internal.executor.retry.RetryingExecutor;
import io.dynabind.internal.executor.sdk.AttemptTime;
import io.dynabind.internal.executor.sdk.AttemptTimer;
import io.dynabind.internal.executor.sdk.KnownCredentials;
import io.dynabind.internal.executor.sdk.SdkExecutor;
import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The executor of an instance, and the clients that were built for it. Clients that were given keep
 * their own retries and get no second layer; those that are built have none, and get ours. The one
 * that does not block is built when it is first used: it takes threads, and time to be closed.
 */
final class Clients implements AutoCloseable {

  private final Executor executor;
  private final List<AutoCloseable> built;

  private Clients(Executor executor, List<? extends AutoCloseable> built) {
    this.executor = new MeteredExecutor(executor);
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
    List<AutoCloseable> built = new ArrayList<>();
    try {
      AttemptTimer timer = new AttemptTimer();
      Duration deadline = Objects.requireNonNull(settings.calls().deadline());
      Duration attempt = AttemptTime.of(deadline);
      DynamoDbClient client = client(settings, timer, attempt);
      built.add(client);
      built.add(timer::shutdownNow);
      LateClient<DynamoDbAsyncClient> asyncClient =
          new LateClient<>(() -> asyncClient(settings, attempt));
      built.add(asyncClient);
      Executor once = observed(SdkExecutor.ours(client, asyncClient, timer, attempt), settings);
      return new Clients(
          new RetryingExecutor(
              once,
              RetryPolicy.DEFAULT.within(deadline),
              settings.pace().retries(),
              budget(settings)),
          built);
    } catch (RuntimeException e) {
      close(built);
      throw e;
    }
  }

  private static RetryBudget budget(Settings settings) {
    RetryBudget given = settings.retryBudget();
    return given == null ? RetryBudget.of(RetryBudget.RETRIES) : given;
  }

  private static DynamoDbClient client(Settings settings, AttemptTimer timer, Duration attempt) {
    DynamoDbClientBuilder builder = DynamoDbClient.builder();
    configure(builder, settings);
    builder.overrideConfiguration(o -> onceInTime(o, attempt).scheduledExecutorService(timer));
    if (settings.httpClient() != null) {
      builder.httpClient(settings.httpClient());
    }
    return builder.build();
  }

  private static DynamoDbAsyncClient asyncClient(Settings settings, Duration attempt) {
    DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder();
    configure(builder, settings);
    builder.overrideConfiguration(o -> onceInTime(o, attempt));
    if (settings.asyncHttpClient() != null) {
      builder.httpClient(settings.asyncHttpClient());
    }
    return builder.build();
  }

  private static ClientOverrideConfiguration.Builder onceInTime(
      ClientOverrideConfiguration.Builder override, Duration attempt) {
    return override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallAttemptTimeout(attempt);
  }

  private static void configure(AwsClientBuilder<?, ?> builder, Settings settings) {
    if (settings.region() != null) {
      builder.region(settings.region());
    }
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    if (settings.credentials() != null) {
      builder.credentialsProvider(KnownCredentials.of(settings.credentials()));
    }
  }

  private static Executor observed(Executor executor, Settings settings) {
    Executor observed = executor;
    for (ExecutionListener listener : settings.listeners()) {
      observed = new ObservedExecutor(observed, listener, settings.pace().retries());
    }
    return observed;
  }

  Executor executor() {
    return executor;
  }

  @Override
  public void close() {
    close(built);
  }

  private static void close(List<AutoCloseable> built) {
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
