package io.dynabind.internal.executor.sdk;

import static io.dynabind.executor.Attempt.Certainty.AMBIGUOUS;
import static io.dynabind.executor.Attempt.Certainty.NOT_SENT;
import static io.dynabind.executor.Attempt.Certainty.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Repeat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What real clients throw, over real connections to canned answers. */
final class FailureClassificationTest {

  private static final Operation READ = new DescribeTable("Notes.describe", "note");
  private static final AwsCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "secret"));

  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final Connections SHARED = new Connections(50, PATIENT);

  private final CannedService service = new CannedService();

  @AfterAll
  static void closeConnections() {
    SHARED.close();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  /** The two kinds of clients, which every rule holds for. */
  enum Kit {
    SYNC {
      @Override
      Attempt run(Operation operation, CallOptions options, Settings settings) {
        try (DynamoDbClient client =
            settings.on(DynamoDbClient.builder()).httpClient(settings.connections.http).build()) {
          return new SdkExecutor(client, null).prepare(operation, options).attempt();
        }
      }
    },
    ASYNC {
      @Override
      Attempt run(Operation operation, CallOptions options, Settings settings) {
        try (DynamoDbAsyncClient client =
            settings
                .on(DynamoDbAsyncClient.builder())
                .httpClient(settings.connections.asyncHttp)
                .build()) {
          return new SdkExecutor(null, client).prepare(operation, options).attemptAsync().join();
        }
      }
    };

    abstract Attempt run(Operation operation, CallOptions options, Settings settings);
  }

  /**
   * The HTTP clients beneath. How long they wait for a connection counts for one that must be
   * opened too, and on a busy machine that takes its time.
   */
  static final class Connections implements AutoCloseable {

    private final SdkHttpClient http;
    private final SdkAsyncHttpClient asyncHttp;

    Connections(int most, Duration patience) {
      http =
          Apache5HttpClient.builder()
              .maxConnections(most)
              .connectionTimeout(PATIENT)
              .connectionAcquisitionTimeout(patience)
              .build();
      asyncHttp =
          NettyNioAsyncHttpClient.builder()
              .maxConcurrency(most)
              .connectionTimeout(PATIENT)
              .connectionAcquisitionTimeout(patience)
              .build();
    }

    @Override
    public void close() {
      http.close();
      asyncHttp.close();
    }
  }

  /** How a client is made; retries without pauses. */
  record Settings(
      URI endpoint, int maxAttempts, AwsCredentialsProvider credentials, Connections connections) {

    Settings(URI endpoint, int maxAttempts, AwsCredentialsProvider credentials) {
      this(endpoint, maxAttempts, credentials, SHARED);
    }

    <B extends DynamoDbBaseClientBuilder<B, ?>> B on(B builder) {
      return builder
          .region(Region.EU_CENTRAL_1)
          .endpointOverride(endpoint)
          .credentialsProvider(credentials)
          .overrideConfiguration(
              o ->
                  o.retryStrategy(
                      AwsRetryStrategy.standardRetryStrategy().toBuilder()
                          .maxAttempts(maxAttempts)
                          .backoffStrategy(BackoffStrategy.retryImmediately())
                          .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                          .build()));
    }
  }

  private Attempt.Failed fail(Kit kit, Operation operation, int maxAttempts) {
    Settings settings = new Settings(service.endpoint(), maxAttempts, ANYBODY);
    return (Attempt.Failed) kit.run(operation, CallOptions.DEFAULT, settings);
  }

  private static void assertFailed(
      Attempt.Failed failed, Certainty certainty, Kind kind, int attempts) {
    assertThat(failed.failure().kind()).as("kind of %s", failed.failure().cause()).isEqualTo(kind);
    assertThat(failed.certainty()).isEqualTo(certainty);
    assertThat(failed.attempts()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ConditionalCheckFailedException, REJECTED, CONDITION_FAILED",
    "400, ValidationException, REJECTED, INVALID",
    "400, SerializationException, REJECTED, INVALID",
    "400, IdempotentParameterMismatchException, REJECTED, TOKEN_REUSED",
    "400, ItemCollectionSizeLimitExceededException, REJECTED, INVALID",
    "413, RequestEntityTooLarge, REJECTED, INVALID",
    "400, ProvisionedThroughputExceededException, REJECTED, THROTTLED",
    "400, RequestLimitExceeded, REJECTED, THROTTLED",
    "400, ThrottlingException, REJECTED, THROTTLED",
    "400, LimitExceededException, REJECTED, THROTTLED",
    "429, Busy, REJECTED, THROTTLED",
    "400, TransactionConflictException, REJECTED, CONFLICT",
    "400, ReplicatedWriteConflictException, REJECTED, CONFLICT",
    "400, TransactionInProgressException, AMBIGUOUS, CONFLICT",
    "400, ResourceNotFoundException, REJECTED, TABLE_MISSING",
    "400, ResourceInUseException, REJECTED, TABLE_IN_USE",
    "400, AccessDeniedException, REJECTED, ACCESS_DENIED",
    "400, UnrecognizedClientException, REJECTED, ACCESS_DENIED",
    "400, MissingAuthenticationTokenException, REJECTED, ACCESS_DENIED",
    "400, ExpiredTokenException, REJECTED, ACCESS_DENIED",
    "403, Forbidden, REJECTED, ACCESS_DENIED",
    "418, ImATeapot, REJECTED, OTHER",
    "500, InternalServerError, AMBIGUOUS, SERVER_ERROR",
    "503, ServiceUnavailable, AMBIGUOUS, SERVER_ERROR",
    "503, ThrottlingException, AMBIGUOUS, SERVER_ERROR",
  })
  void classifiesTheErrorsOfTheService(int status, String code, Certainty certainty, Kind kind) {
    service.error(status, code);

    for (Kit kit : Kit.values()) {
      assertFailed(fail(kit, Note.put(Repeat.GUARDED), 1), certainty, kind, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesAnErrorOfTheServerForARefusalOfARead(Kit kit) {
    service.error(500, "InternalServerError");

    assertFailed(fail(kit, READ, 1), REJECTED, Kind.SERVER_ERROR, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "ProvisionedThroughputExceededException, ThrottlingReasons,"
        + " TableWriteKeyRangeThroughputExceeded, HOT_KEY",
    "RequestLimitExceeded, ThrottlingReasons, IndexReadKeyRangeThroughputExceeded, HOT_KEY",
    "ThrottlingException, throttlingReasons, TableWriteKeyRangeThroughputExceeded, HOT_KEY",
    "ThrottlingException, throttlingReasons, TableWriteMaxOnDemandThroughputExceeded, THROTTLED",
  })
  void tellsAHotKeyFromAThrottledTable(String code, String member, String reason, Kind kind) {
    service.error(
        400, code, ",\"" + member + "\":[{\"reason\":\"" + reason + "\",\"resource\":\"arn:x\"}]");

    assertFailed(fail(Kit.SYNC, Note.put(Repeat.GUARDED), 1), REJECTED, kind, 1);
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheItemThatCameWithAFailedCondition(Kit kit) {
    service.error(
        400,
        "ConditionalCheckFailedException",
        ",\"Item\":{\"id\":{\"S\":\"1\"},\"text\":{\"S\":\"won\"}}");

    Failure failure = fail(kit, Note.put(Repeat.GUARDED), 1).failure();

    assertThat(failure.currentItem().map(Note.CODEC::decode)).contains(new Note("1", "won"));
    assertThat(failure.currentItem().map(Note.CODEC::decode)).contains(new Note("1", "won"));
  }

  @ParameterizedTest
  @EnumSource
  void hasNoItemIfNoneCame(Kit kit) {
    service.error(400, "ConditionalCheckFailedException");

    assertThat(fail(kit, Note.put(Repeat.GUARDED), 1).failure().currentItem()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheReasonsOfACancelledTransactionInOrder(Kit kit) {
    service.error(
        400,
        "TransactionCanceledException",
        ",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"ConditionalCheckFailed\","
            + "\"Message\":\"no\",\"Item\":{\"id\":{\"S\":\"2\"},\"text\":{\"S\":\"won\"}}}]");

    Attempt.Failed failed = fail(kit, Note.transaction("token"), 1);

    assertFailed(failed, REJECTED, Kind.TRANSACTION_CANCELED, 1);
    assertThat(failed.failure().cancellations())
        .extracting(Cancellation::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(failed.failure().cancellations().get(0).current()).isNull();
    assertThat(Note.CODEC.decode(failed.failure().cancellations().get(1).current().get()))
        .isEqualTo(new Note("2", "won"));
  }

  @ParameterizedTest
  @CsvSource({
    "None, TransactionConflict, CONFLICT",
    "ThrottlingError, None, THROTTLED",
    "TransactionConflict, ConditionalCheckFailed, TRANSACTION_CANCELED",
    "ValidationError, ThrottlingError, TRANSACTION_CANCELED",
  })
  void tellsWhetherACancelledTransactionMaySucceedLater(String first, String second, Kind kind) {
    service.error(
        400,
        "TransactionCanceledException",
        ",\"CancellationReasons\":[{\"Code\":\"" + first + "\"},{\"Code\":\"" + second + "\"}]");

    assertFailed(fail(Kit.SYNC, Note.transaction("token"), 1), REJECTED, kind, 1);
  }

  @ParameterizedTest
  @EnumSource
  void takesARefusalOfTheClientsRetryForUndecided(Kit kit) {
    service
        .error(500, "InternalServerError")
        .error(
            400,
            "ConditionalCheckFailedException",
            ",\"Item\":{\"id\":{\"S\":\"1\"},\"text\":{\"S\":\"x\"}}");

    Attempt.Failed failed = fail(kit, Note.put(Repeat.GUARDED), 3);

    assertFailed(failed, AMBIGUOUS, Kind.CONDITION_FAILED, 2);
    assertThat(failed.failure().currentItem()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void takesARefusalAfterALostConnectionForUndecided(Kit kit) {
    service.lost().error(400, "ConditionalCheckFailedException");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), AMBIGUOUS, Kind.CONDITION_FAILED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void takesARefusalAtItsWordIfAllEarlierAttemptsWereRefused(Kit kit) {
    service
        .error(400, "ThrottlingException")
        .error(400, "ProvisionedThroughputExceededException")
        .error(400, "ConditionalCheckFailedException");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), REJECTED, Kind.CONDITION_FAILED, 3);
  }

  @ParameterizedTest
  @EnumSource
  void isSureThatAWriteThrottledToTheEndHadNoEffect(Kit kit) {
    service.error(400, "ThrottlingException");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), REJECTED, Kind.THROTTLED, 3);
    assertFailed(fail(kit, Note.put(Repeat.HARMLESS), 3), REJECTED, Kind.THROTTLED, 3);
  }

  @ParameterizedTest
  @EnumSource
  void isNotSureOfAWriteThrottledAfterALostAnswer(Kit kit) {
    service.lost().error(400, "ThrottlingException");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), AMBIGUOUS, Kind.THROTTLED, 3);
  }

  @ParameterizedTest
  @EnumSource
  void isNotDeceivedByAServerErrorThatQuotesARefusal(Kit kit) {
    service
        .then(
            500,
            "{\"__type\":\"x#InternalServerError\",\"message\":\"was"
                + " (Service: DynamoDb, Status Code: 400, Request ID: R)\"}")
        .error(400, "ConditionalCheckFailedException");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), AMBIGUOUS, Kind.CONDITION_FAILED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void isDecidedByTheCancellationOfATransactionWithAToken(Kit kit) {
    service
        .error(500, "InternalServerError")
        .error(
            400,
            "TransactionCanceledException",
            ",\"CancellationReasons\":[{\"Code\":\"ConditionalCheckFailed\"},{\"Code\":\"None\"}]");

    assertFailed(fail(kit, Note.transaction("t"), 3), REJECTED, Kind.TRANSACTION_CANCELED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void sendsAHarmfulWriteOnceWhateverTheClientsRetries(Kit kit) {
    service.error(500, "InternalServerError");

    assertFailed(fail(kit, Note.increment(), 3), AMBIGUOUS, Kind.SERVER_ERROR, 1);
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void sendsATransactionWithoutTokenOnce(Kit kit) {
    service.lost();

    assertFailed(fail(kit, Note.transaction(null), 3), AMBIGUOUS, Kind.CONNECTION, 1);
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAWriteUndecidedWhoseAnswerIsLost(Kit kit) {
    service.lost();

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 1), AMBIGUOUS, Kind.CONNECTION, 1);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAWriteUndecidedWhoseAnswerIsDamaged(Kit kit) {
    service.damaged();

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 3), AMBIGUOUS, Kind.BAD_ANSWER, 1);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAWriteUndecidedWhoseAnswerCannotBeRead(Kit kit) {
    service.then(200, "{\"Attributes\":{\"id\":");

    assertFailed(fail(kit, Note.put(Repeat.GUARDED), 1), AMBIGUOUS, Kind.BAD_ANSWER, 1);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAWriteUndecidedThatTheCallsOwnTimeoutEnds(Kit kit) {
    service.silent(() -> {});
    AwsRequestOverrideConfiguration timeout =
        AwsRequestOverrideConfiguration.builder().apiCallTimeout(Duration.ofMillis(300)).build();
    CallOptions options =
        new CallOptions(null, Map.of(AwsRequestOverrideConfiguration.class, timeout));

    Attempt attempt =
        kit.run(Note.put(Repeat.GUARDED), options, new Settings(service.endpoint(), 3, ANYBODY));

    assertFailed((Attempt.Failed) attempt, AMBIGUOUS, Kind.TIMEOUT, 1);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAWriteUndecidedThatTheTimeoutOfAnAttemptEnds(Kit kit) {
    service.silent(() -> {});
    AwsRequestOverrideConfiguration timeout =
        AwsRequestOverrideConfiguration.builder()
            .apiCallAttemptTimeout(Duration.ofMillis(300))
            .build();
    CallOptions options =
        new CallOptions(null, Map.of(AwsRequestOverrideConfiguration.class, timeout));

    Attempt attempt =
        kit.run(Note.increment(), options, new Settings(service.endpoint(), 3, ANYBODY));

    assertFailed((Attempt.Failed) attempt, AMBIGUOUS, Kind.TIMEOUT, 1);
  }

  @ParameterizedTest
  @EnumSource
  void isSureThatARefusedConnectionSentNothing(Kit kit) throws IOException {
    Settings settings = new Settings(closedPort(), 1, ANYBODY);

    Attempt attempt = kit.run(Note.put(Repeat.GUARDED), CallOptions.DEFAULT, settings);

    assertFailed((Attempt.Failed) attempt, NOT_SENT, Kind.CONNECTION, 0);
  }

  @ParameterizedTest
  @EnumSource
  void isSureThatConnectionsRefusedToTheEndSentNothing(Kit kit) throws IOException {
    try (Connections fresh = new Connections(50, PATIENT)) {
      Settings settings = new Settings(closedPort(), 3, ANYBODY, fresh);

      Attempt attempt = kit.run(Note.put(Repeat.GUARDED), CallOptions.DEFAULT, settings);

      assertFailed((Attempt.Failed) attempt, NOT_SENT, Kind.CONNECTION, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSureThatNothingWasSentWithoutAConnection(Kit kit) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    service.silent(arrived::countDown);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connections single = new Connections(1, Duration.ofMillis(500))) {
      Settings settings = new Settings(service.endpoint(), 1, ANYBODY, single);
      Future<Attempt> first = other.submit(() -> sent(kit, settings));
      arrived.await();

      Attempt second = kit.run(Note.put(Repeat.GUARDED), CallOptions.DEFAULT, settings);

      assertFailed((Attempt.Failed) second, NOT_SENT, Kind.CONNECTION, 0);
      service.close();
      assertFailed((Attempt.Failed) first.get(), AMBIGUOUS, Kind.CONNECTION, 1);
    } finally {
      other.shutdown();
    }
    assertThat(service.requests()).isEqualTo(1);
  }

  /** What became of the first attempt that got the connection. */
  private static Attempt sent(Kit kit, Settings settings) {
    Attempt attempt;
    do {
      attempt = kit.run(Note.put(Repeat.GUARDED), CallOptions.DEFAULT, settings);
    } while (attempt instanceof Attempt.Failed failed && failed.certainty() == NOT_SENT);
    return attempt;
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://localhost:" + socket.getLocalPort());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSureThatNothingWasSentWithoutCredentials(Kit kit) {
    AwsCredentialsProvider nobody =
        AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create());

    Attempt attempt =
        kit.run(
            Note.put(Repeat.GUARDED),
            CallOptions.DEFAULT,
            new Settings(service.endpoint(), 3, nobody));

    assertFailed((Attempt.Failed) attempt, NOT_SENT, Kind.ACCESS_DENIED, 0);
    assertThat(service.requests()).isZero();
  }

  @Test
  void sendsNothingInAThreadThatIsInterrupted() {
    Thread.currentThread().interrupt();

    Attempt.Failed failed = fail(Kit.SYNC, Note.put(Repeat.GUARDED), 3);

    assertThat(Thread.interrupted()).isTrue();
    assertFailed(failed, NOT_SENT, Kind.INTERRUPTED, 0);
    assertThat(service.requests()).isZero();
  }

  @Test
  void leavesAWriteUndecidedThatIsInterruptedAndKeepsTheFlag() {
    Thread caller = Thread.currentThread();
    service
        .then(
            exchange -> {
              caller.interrupt();
              exchange.sendResponseHeaders(500, -1);
              exchange.close();
            })
        .then(200, "{}");

    Attempt.Failed failed = fail(Kit.SYNC, Note.put(Repeat.GUARDED), 3);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failed.failure().kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(failed.certainty()).isEqualTo(AMBIGUOUS);
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void cancelsTheRequestWithTheFuture() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    service.silent(arrived::countDown);
    Settings settings = new Settings(service.endpoint(), 3, ANYBODY);
    try (DynamoDbAsyncClient client =
        settings
            .on(DynamoDbAsyncClient.builder())
            .httpClient(settings.connections.asyncHttp)
            .build()) {
      PreparedOperation prepared =
          new SdkExecutor(null, client).prepare(Note.put(Repeat.GUARDED), CallOptions.DEFAULT);
      CompletableFuture<Attempt> future = prepared.attemptAsync();
      arrived.await();

      future.cancel(true);

      assertThat(future).isCancelled();
    }
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void refusesToAttemptWithoutTheClient() {
    SdkExecutor executor = new SdkExecutor(null, null);
    PreparedOperation prepared = executor.prepare(READ, CallOptions.DEFAULT);

    assertThat(executor.supportsSync()).isFalse();
    assertThat(executor.supportsAsync()).isFalse();
    assertThatThrownBy(prepared::attempt)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("There is no client that blocks; give the builder a DynamoDbClient");
    assertThatThrownBy(prepared::attemptAsync)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("There is no asynchronous client; give the builder a DynamoDbAsyncClient");
  }
}
