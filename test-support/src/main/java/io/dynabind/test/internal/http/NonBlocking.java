package io.dynabind.test.internal.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/** Between whole messages and the interface that does not block. */
public final class NonBlocking {

  private NonBlocking() {}

  public static CompletableFuture<HttpCall> read(AsyncExecuteRequest request) {
    Gathered body = new Gathered();
    request.requestContentPublisher().subscribe(body);
    return body.bytes().thenApply(bytes -> new HttpCall(request.request(), bytes));
  }

  /** The request that carries the call, whose answer goes to another handler. */
  public static AsyncExecuteRequest request(
      AsyncExecuteRequest original, HttpCall call, SdkAsyncHttpResponseHandler handler) {
    return AsyncExecuteRequest.builder()
        .request(call.head())
        .requestContentPublisher(new Content(call.body()))
        .responseHandler(handler)
        .fullDuplex(original.fullDuplex())
        .metricCollector(original.metricCollector().orElse(null))
        .build();
  }

  /** Lets a request end as it is told; that nothing arrives is left to the caller to tell. */
  public static CompletableFuture<@Nullable Void> respond(
      Ending ending, SdkAsyncHttpResponseHandler handler) {
    HttpAnswer answer = ending.answer();
    Exception failure = ending.failure();
    if (answer != null) {
      handler.onHeaders(answer.head());
      handler.onStream(new Bytes(ending.body(), failure));
    }
    return failure == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(failure);
  }

  private static final class Content implements SdkHttpContentPublisher {

    private final byte[] body;
    private final Publisher<ByteBuffer> bytes;

    Content(byte[] body) {
      this.body = body;
      this.bytes = new Bytes(body, null);
    }

    @Override
    public Optional<Long> contentLength() {
      return Optional.of((long) body.length);
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      bytes.subscribe(subscriber);
    }
  }
}
