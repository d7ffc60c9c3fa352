package io.dynabind.test.internal.http;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** Gathers an answer until it is whole. */
public final class WholeAnswer implements SdkAsyncHttpResponseHandler {

  private final CompletableFuture<SdkHttpResponse> head = new CompletableFuture<>();
  private final Gathered body = new Gathered();

  /** Completes when answer and request are at their end, or with what kept one of them from it. */
  public CompletableFuture<HttpAnswer> of(CompletableFuture<Void> request) {
    var unused =
        request.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                onError(failure);
              }
            });
    return head.thenCombine(body.bytes(), HttpAnswer::new)
        .thenCombine(request, (answer, done) -> answer);
  }

  @Override
  public void onHeaders(SdkHttpResponse headers) {
    head.complete(headers);
  }

  @Override
  public void onStream(Publisher<ByteBuffer> stream) {
    stream.subscribe(body);
  }

  @Override
  public void onError(Throwable failure) {
    head.completeExceptionally(failure);
    body.onError(failure);
  }
}
