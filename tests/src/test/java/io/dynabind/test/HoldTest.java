package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.internal.http.async.SimpleHttpContentPublisher;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

final class HoldTest {

  private final FaultClient faults = new FaultClient();

  private static <B extends DynamoDbBaseClientBuilder<B, ?>> B on(B builder, Duration patience) {
    LocalDynamoDb local = LocalDynamoDb.shared();
    return builder
        .endpointOverride(local.endpoint())
        .region(local.region())
        .credentialsProvider(local.credentials())
        .overrideConfiguration(
            o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(patience));
  }

  private DynamoDbClient client(Duration patience) {
    return on(DynamoDbClient.builder(), patience)
        .httpClient(faults.wrap(Apache5HttpClient.create()))
        .build();
  }

  private DynamoDbAsyncClient asyncClient() {
    return on(DynamoDbAsyncClient.builder(), Duration.ofMinutes(1))
        .httpClient(faults.wrap(NettyNioAsyncHttpClient.create()))
        .build();
  }

  @Test
  void aHeldRequestHasNotReachedTheServer() throws InterruptedException {
    Hold hold = faults.holdRequest("ListTables");
    try (DynamoDbAsyncClient client = asyncClient()) {
      CompletableFuture<ListTablesResponse> tables = client.listTables();
      hold.awaitArrival();
      assertThat(tables).isNotDone();
      assertThat(faults.exchanges()).isEmpty();

      hold.release();
      tables.join();
      assertThat(faults.applied("ListTables")).isOne();
    }
  }

  @Test
  void aHeldAnswerWasGivenByTheServer() throws InterruptedException {
    Hold hold = faults.holdAnswer("ListTables");
    try (DynamoDbClient client = client(Duration.ofMinutes(1))) {
      CompletableFuture<ListTablesResponse> tables =
          CompletableFuture.supplyAsync(client::listTables);
      hold.awaitArrival();
      assertThat(tables).isNotDone();
      assertThat(faults.applied("ListTables")).isOne();

      hold.release();
      tables.join();
    }
  }

  @Test
  void aRequestThatIsCancelledWhileHeldIsNeverSent() throws InterruptedException {
    Hold hold = faults.holdRequest("ListTables");
    try (SdkAsyncHttpClient http = faults.wrap(NettyNioAsyncHttpClient.create())) {
      CompletableFuture<Void> sent = http.execute(listTables());
      hold.awaitArrival();
      sent.cancel(true);
      hold.release();
      assertThat(sent).isCancelled();
      assertThat(faults.exchanges()).singleElement().matches(e -> !e.isSent());
    }
  }

  private static AsyncExecuteRequest listTables() {
    SdkHttpRequest head =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(LocalDynamoDb.shared().endpoint())
            .putHeader("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .build();
    return AsyncExecuteRequest.builder()
        .request(head)
        .requestContentPublisher(new SimpleHttpContentPublisher(body()))
        .responseHandler(new Ignored())
        .build();
  }

  private static SdkHttpFullRequest body() {
    return SdkHttpFullRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(LocalDynamoDb.shared().endpoint())
        .contentStreamProvider(ContentStreamProvider.fromUtf8String("{}"))
        .build();
  }

  /** Nobody is told anything in these tests. */
  private static final class Ignored implements SdkAsyncHttpResponseHandler {

    @Override
    public void onHeaders(SdkHttpResponse headers) {}

    @Override
    public void onStream(Publisher<ByteBuffer> stream) {}

    @Override
    public void onError(Throwable failure) {}
  }

  @Test
  void theTimeoutOfTheAwsClientEndsAHeldRequest() {
    Hold hold = faults.holdRequest("ListTables");
    try (DynamoDbClient client = client(Duration.ofMillis(200))) {
      assertThatThrownBy(client::listTables).isInstanceOf(ApiCallTimeoutException.class);
      assertThat(faults.exchanges()).singleElement().matches(e -> !e.isSent());
    }
    hold.release();
  }
}
