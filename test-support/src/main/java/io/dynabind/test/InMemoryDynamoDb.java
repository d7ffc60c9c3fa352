package io.dynabind.test;

import io.dynabind.test.internal.http.Blocking;
import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.NonBlocking;
import io.dynabind.test.internal.memory.Service;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A small DynamoDB in memory that is an HTTP client of the AWS SDK: no process, no port, no
 * licence, and ready at once.
 *
 * <pre>{@code
 * InMemoryDynamoDb memory = new InMemoryDynamoDb();
 * Dynabind dynabind = Dynabind.builder().client(memory.client()).entities(Order.class).build();
 * dynabind.table(Order.class).create();
 * }</pre>
 *
 * <p>It knows CreateTable, DescribeTable, DeleteTable, ListTables, UpdateTimeToLive,
 * DescribeTimeToLive, PutItem, GetItem, UpdateItem, DeleteItem, TransactWriteItems,
 * TransactGetItems, BatchWriteItem, BatchGetItem, Query and Scan, with their expressions, return
 * values and consumed capacity, and answers everything else with {@code UnknownOperationException}.
 * Tables are active at once, indexes never lag behind, client tokens of transactions are remembered
 * for ten minutes. Not known are reserved words, parameters from before there were expressions,
 * item collection metrics and the deletion of expired items. Answers agree with those of DynamoDB
 * Local, to which a test compares them; texts of messages do not.
 *
 * <p>Requests are answered one after the other, so that all reads are consistent. {@link
 * FaultClient} wraps its HTTP clients as it does real ones. Thread-safe. Clients may be closed, or
 * not: they hold nothing.
 */
public final class InMemoryDynamoDb {

  private final Service service;

  /** Makes one without tables. */
  public InMemoryDynamoDb() {
    this(Clock.systemUTC());
  }

  /**
   * Makes one without tables.
   *
   * @param clock tells when client tokens expire
   */
  public InMemoryDynamoDb(Clock clock) {
    service = new Service(clock);
  }

  /**
   * The HTTP client that blocks.
   *
   * @return answers requests in the caller's thread
   */
  public SdkHttpClient httpClient() {
    return new SyncMemory(service);
  }

  /**
   * The HTTP client that does not block.
   *
   * @return answers requests in the caller's thread; its futures are complete when it has them
   */
  public SdkAsyncHttpClient asyncHttpClient() {
    return new AsyncMemory(service);
  }

  /**
   * Makes an AWS client that blocks, with the SDK's own retries.
   *
   * @return a new client
   */
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(region())
        .credentialsProvider(credentials())
        .httpClient(httpClient())
        .build();
  }

  /**
   * Makes an AWS client that does not block, with the SDK's own retries.
   *
   * @return a new client
   */
  public DynamoDbAsyncClient asyncClient() {
    return DynamoDbAsyncClient.builder()
        .endpointOverride(endpoint())
        .region(region())
        .credentialsProvider(credentials())
        .httpClient(asyncHttpClient())
        .build();
  }

  /**
   * An endpoint for clients that are built by others; nothing listens there.
   *
   * @return any endpoint
   */
  public URI endpoint() {
    return URI.create("http://localhost");
  }

  /**
   * The region to be used.
   *
   * @return any region
   */
  public Region region() {
    return Region.US_EAST_1;
  }

  /**
   * Credentials to be used.
   *
   * @return dummies
   */
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  private record SyncMemory(Service service) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          return Blocking.respond(Ending.of(service.answer(Blocking.read(request))));
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public String clientName() {
      return "InMemory";
    }

    @Override
    public void close() {}
  }

  private record AsyncMemory(Service service) implements SdkAsyncHttpClient {

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      var unused =
          NonBlocking.read(request)
              .thenApply(service::answer)
              .thenCompose(
                  answer -> NonBlocking.respond(Ending.of(answer), request.responseHandler()))
              .whenComplete(
                  (nothing, failure) -> {
                    if (failure == null) {
                      done.complete(null);
                    } else {
                      request.responseHandler().onError(failure);
                      done.completeExceptionally(failure);
                    }
                  });
      return done;
    }

    @Override
    public String clientName() {
      return "InMemory";
    }

    @Override
    public void close() {}
  }
}
