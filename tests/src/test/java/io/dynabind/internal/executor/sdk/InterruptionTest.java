package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.operation.DescribeTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A thread that waits for an answer which never comes, and is ended by a timeout of the SDK. */
final class InterruptionTest {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Thread caller = Thread.currentThread();
  private final AttemptTimer timer = new AttemptTimer();
  private ServerSocket silence;
  private DynamoDbClient client;
  private SdkExecutor executor;
  private CallOptions options;

  @BeforeEach
  void listen() throws IOException {
    silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Who ends a call in time, and so clears the flag. */
  enum Side {
    BUILT,
    GIVEN_WITH_TIMEOUT,
    GIVEN_WITH_DEADLINE
  }

  private void build(Side side) {
    client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + silence.getLocalPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                o -> {
                  o.retryStrategy(AwsRetryStrategy.doNotRetry());
                  if (side != Side.GIVEN_WITH_DEADLINE) {
                    o.apiCallAttemptTimeout(SOON);
                  }
                  if (side == Side.BUILT) {
                    o.scheduledExecutorService(timer);
                  }
                })
            .build();
    executor =
        side == Side.BUILT
            ? SdkExecutor.ours(client, InterruptionTest::noClient, timer, SOON)
            : new SdkExecutor(client, null);
    options = side == Side.GIVEN_WITH_DEADLINE ? CallOptions.within(SOON) : CallOptions.DEFAULT;
  }

  private static DynamoDbAsyncClient noClient() {
    throw new AssertionError("nothing here is sent without blocking");
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    timer.shutdownNow();
    silence.close();
    var unused = Thread.interrupted();
  }

  private Attempt.Failed attempt() {
    return (Attempt.Failed) executor.prepare(new DescribeTable("here", "t"), options).attempt();
  }

  /** Takes one request, says nothing, and does something else instead. */
  private void onceAsked(Runnable action) {
    Thread acceptor =
        new Thread(
            () -> {
              try (Socket connection = silence.accept()) {
                // the SDK looks at the flag before it sends, and no more
                var first = connection.getInputStream().read();
                action.run();
                // until the client gives up
                var rest = connection.getInputStream().readAllBytes();
              } catch (IOException e) {
                // the client gave up in the rough way
              }
            });
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** The first attempt is not interrupted: by then all is loaded, and the second one is on time. */
  @ParameterizedTest
  @EnumSource
  void keepsTheFlagThatTheSdkClearsAndSetsNone(Side side) {
    build(side);
    onceAsked(() -> {});
    assertThat(attempt().failure().kind()).isEqualTo(Failure.Kind.TIMEOUT);
    assertThat(Thread.interrupted()).isFalse();

    onceAsked(caller::interrupt);
    assertThat(attempt().failure().kind()).isEqualTo(Failure.Kind.TIMEOUT);
    assertThat(Thread.interrupted()).isTrue();

    onceAsked(() -> {});
    assertThat(attempt().failure().kind()).isEqualTo(Failure.Kind.TIMEOUT);
    assertThat(Thread.interrupted()).isFalse();
  }
}
