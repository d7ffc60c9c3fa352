package io.dynabind.test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** Faults on a client that does not block. */
final class AsyncFaults implements SdkAsyncHttpClient {

  private final SdkAsyncHttpClient client;
  private final FaultPlan plan;

  AsyncFaults(SdkAsyncHttpClient client, FaultPlan plan) {
    this.client = client;
    this.plan = plan;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    String action = FaultPlan.action(request.request());
    Fault fault = plan.next(action);
    if (fault == Fault.REQUEST_LOST) {
      plan.record(action, fault, 0);
      return fail(request, "Fault: the request was lost");
    }
    Watch watch = new Watch(fault == Fault.NONE ? request.responseHandler() : null);
    CompletableFuture<Void> sent = client.execute(with(request, watch));
    CompletableFuture<Void> recorded =
        sent.whenComplete((done, failure) -> plan.record(action, fault, watch.status.get()));
    return fault == Fault.NONE ? recorded : lost(request, recorded);
  }

  /** Fails once the server has answered, whatever it answered. */
  private static CompletableFuture<Void> lost(
      AsyncExecuteRequest request, CompletableFuture<Void> answered) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    var unused =
        answered.whenComplete(
            (done, failure) -> {
              IOException lost = new IOException("Fault: the answer was lost");
              request.responseHandler().onError(lost);
              result.completeExceptionally(lost);
            });
    return result;
  }

  private static CompletableFuture<Void> fail(AsyncExecuteRequest request, String message) {
    IOException failure = new IOException(message);
    request.responseHandler().onError(failure);
    return CompletableFuture.failedFuture(failure);
  }

  private static AsyncExecuteRequest with(
      AsyncExecuteRequest request, SdkAsyncHttpResponseHandler handler) {
    return AsyncExecuteRequest.builder()
        .request(request.request())
        .requestContentPublisher(request.requestContentPublisher())
        .responseHandler(handler)
        .fullDuplex(request.fullDuplex())
        .metricCollector(request.metricCollector().orElse(null))
        .build();
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  /** Sees the status, and passes everything on, or drops it if the answer is to be lost. */
  private static final class Watch implements SdkAsyncHttpResponseHandler {

    private final AtomicInteger status = new AtomicInteger();
    private final @Nullable SdkAsyncHttpResponseHandler target;

    Watch(@Nullable SdkAsyncHttpResponseHandler target) {
      this.target = target;
    }

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      status.set(headers.statusCode());
      if (target != null) {
        target.onHeaders(headers);
      }
    }

    @Override
    public void onStream(Publisher<ByteBuffer> stream) {
      if (target != null) {
        target.onStream(stream);
      } else {
        stream.subscribe(new Drain());
      }
    }

    @Override
    public void onError(Throwable failure) {
      if (target != null) {
        target.onError(failure);
      }
    }
  }

  /** Takes everything and keeps nothing. */
  private static final class Drain implements Subscriber<ByteBuffer> {

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer bytes) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
