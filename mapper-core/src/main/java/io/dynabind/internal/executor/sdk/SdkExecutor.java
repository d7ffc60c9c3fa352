package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.DeleteTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.DescribeTimeToLive;
import io.dynabind.operation.ExecuteStatement;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.operation.TransactGetItems;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import io.dynabind.operation.UpdateTimeToLive;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Sends operations with the clients of the AWS SDK. The clients keep their own retries, except for
 * operations that must not be repeated; what they report of their attempts decides what a failure
 * means. Never closes the clients.
 *
 * <p>Understands {@link AwsRequestOverrideConfiguration} among the extras of a call.
 */
public final class SdkExecutor implements Executor {

  private static final Map<Class<? extends Operation>, Handler<?, ?, ?>> HANDLERS =
      Map.ofEntries(
          Map.entry(GetItem.class, new GetItemHandler()),
          Map.entry(PutItem.class, new PutItemHandler()),
          Map.entry(UpdateItem.class, new UpdateItemHandler()),
          Map.entry(DeleteItem.class, new DeleteItemHandler()),
          Map.entry(BatchWriteItem.class, new BatchWriteItemHandler()),
          Map.entry(BatchGetItem.class, new BatchGetItemHandler()),
          Map.entry(TransactGetItems.class, new TransactGetItemsHandler()),
          Map.entry(TransactWriteItems.class, new TransactWriteItemsHandler()),
          Map.entry(Query.class, new QueryHandler()),
          Map.entry(Scan.class, new ScanHandler()),
          Map.entry(ExecuteStatement.class, new ExecuteStatementHandler()),
          Map.entry(CreateTable.class, new CreateTableHandler()),
          Map.entry(DescribeTable.class, new DescribeTableHandler()),
          Map.entry(DeleteTable.class, new DeleteTableHandler()),
          Map.entry(UpdateTimeToLive.class, new UpdateTimeToLiveHandler()),
          Map.entry(DescribeTimeToLive.class, new DescribeTimeToLiveHandler()));

  private final @Nullable DynamoDbClient client;
  private final @Nullable Supplier<DynamoDbAsyncClient> asyncClient;
  private final AttemptTimer timer;
  private final @Nullable Duration longestAttempt;
  private final GivenClient sync;
  private final GivenClient async;

  private SdkExecutor(
      @Nullable DynamoDbClient client,
      @Nullable Supplier<DynamoDbAsyncClient> asyncClient,
      AttemptTimer timer,
      @Nullable Duration longestAttempt,
      GivenClient sync,
      GivenClient async) {
    this.client = client;
    this.asyncClient = asyncClient;
    this.timer = timer;
    this.longestAttempt = longestAttempt;
    this.sync = sync;
    this.async = async;
  }

  /**
   * Makes an executor of clients that somebody else has built.
   *
   * @param client the client that blocks, or null
   * @param asyncClient the client that does not block, or null
   */
  public SdkExecutor(@Nullable DynamoDbClient client, @Nullable DynamoDbAsyncClient asyncClient) {
    // The threads of the timer end when there is nothing to do: nobody needs to close it.
    this(client, asyncClient, new AttemptTimer());
  }

  private SdkExecutor(
      @Nullable DynamoDbClient client,
      @Nullable DynamoDbAsyncClient asyncClient,
      AttemptTimer timer) {
    this(
        client,
        asyncClient == null ? null : () -> asyncClient,
        timer,
        null,
        GivenClient.of(client, timer),
        GivenClient.of(asyncClient, null));
  }

  /**
   * Makes an executor of clients that were built for it.
   *
   * @param client the client that blocks, or null
   * @param asyncClient gives the client that does not block, always the same one, when it is first
   *     needed
   * @param timer ends the attempts of the client that blocks
   * @param longestAttempt after which the clients end an attempt themselves
   * @return the executor
   */
  public static SdkExecutor ours(
      @Nullable DynamoDbClient client,
      Supplier<DynamoDbAsyncClient> asyncClient,
      AttemptTimer timer,
      Duration longestAttempt) {
    return new SdkExecutor(
        client, asyncClient, timer, longestAttempt, GivenClient.ours(), GivenClient.ours());
  }

  @Override
  public boolean supportsSync() {
    return client != null;
  }

  @Override
  public boolean supportsAsync() {
    return asyncClient != null;
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    return prepare(handler(operation), operation, options);
  }

  private <O extends Operation, Q extends DynamoDbRequest> PreparedOperation prepare(
      Handler<O, Q, ?> handler, O operation, CallOptions options) {
    Q request = request(handler, operation, options);
    Duration deadline = options.deadline();
    if (deadline == null) {
      return PreparedRequest.of(handler, operation, request, this, options.detailed());
    }
    Q patient = patient(request, AttemptTime.of(deadline));
    return PreparedRequest.of(handler, operation, patient, this, options.detailed())
        .within(deadline);
  }

  /** Our clients give attempts the time that suits their own deadline: a call may have more. */
  @SuppressWarnings("unchecked") // a request's builder builds its own kind of request
  private <Q extends DynamoDbRequest> Q patient(Q request, Duration attempt) {
    return longestAttempt == null || attempt.compareTo(longestAttempt) <= 0
        ? request
        : (Q)
            request.toBuilder()
                .overrideConfiguration(Overrides.withAttempts(attempt, request))
                .build();
  }

  /**
   * The request that is sent for an operation, its options included.
   *
   * @param operation the operation
   * @param options how it is sent
   * @return the SDK's request
   */
  static DynamoDbRequest request(Operation operation, CallOptions options) {
    return request(handler(operation), operation, options);
  }

  @SuppressWarnings("unchecked") // each handler's builder builds its own kind of request
  private static <O extends Operation, Q extends DynamoDbRequest> Q request(
      Handler<O, Q, ?> handler, O operation, CallOptions options) {
    DynamoDbRequest.Builder request = handler.write(operation);
    if (options.detailed()) {
      request = handler.detailed(request);
    }
    AwsRequestOverrideConfiguration overrides = Overrides.of(operation, options);
    if (overrides != null) {
      request.overrideConfiguration(overrides);
    }
    return (Q) request.build();
  }

  @SuppressWarnings("unchecked") // the table pairs each class of operations with its handler
  private static <O extends Operation> Handler<O, DynamoDbRequest, ?> handler(O operation) {
    Handler<?, ?, ?> handler = HANDLERS.get(operation.getClass());
    if (handler == null) {
      throw new IllegalArgumentException("No handler for " + operation.getClass().getName());
    }
    return (Handler<O, DynamoDbRequest, ?>) handler;
  }

  /** Whether the clients end an attempt sooner than that. */
  boolean endsWithin(Duration time) {
    return longestAttempt != null && longestAttempt.compareTo(time) <= 0;
  }

  /** The request as the client that blocks is to get it. */
  <Q extends DynamoDbRequest> Q forClient(Q request) {
    return sync.complete(request);
  }

  /** The request as the client that does not block is to get it. */
  <Q extends DynamoDbRequest> Q forAsyncClient(Q request) {
    return async.complete(request);
  }

  /** Whether this thread's interrupt flag is lost since it was asked last: the SDK cleared it. */
  boolean hasLostInterrupt() {
    return timer.hadInterrupted();
  }

  DynamoDbClient client() {
    if (client == null) {
      throw new UnsupportedOperationException(
          "There is no client that blocks; give the builder a DynamoDbClient");
    }
    return client;
  }

  DynamoDbAsyncClient asyncClient() {
    if (asyncClient == null) {
      throw new UnsupportedOperationException(
          "There is no asynchronous client; give the builder a DynamoDbAsyncClient");
    }
    return asyncClient.get();
  }
}
