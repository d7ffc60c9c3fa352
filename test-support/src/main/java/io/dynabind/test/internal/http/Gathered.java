package io.dynabind.test.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Gathers all that is published. */
final class Gathered implements Subscriber<ByteBuffer> {

  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();

  /** Completes with the publisher. */
  CompletableFuture<byte[]> bytes() {
    return bytes;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer buffer) {
    byte[] next = new byte[buffer.remaining()];
    buffer.get(next);
    gathered.writeBytes(next);
  }

  @Override
  public void onError(Throwable failure) {
    bytes.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    bytes.complete(gathered.toByteArray());
  }
}
