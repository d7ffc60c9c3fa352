package io.dynabind.test.internal.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishes bytes at once, and what comes after them. */
final class Bytes implements Publisher<ByteBuffer> {

  private final byte[] bytes;
  private final @Nullable Throwable end;

  Bytes(byte[] bytes, @Nullable Throwable end) {
    this.bytes = bytes;
    this.end = end;
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    AtomicBoolean done = new AtomicBoolean();
    subscriber.onSubscribe(
        new Subscription() {
          @Override
          public void request(long count) {
            if (done.compareAndSet(false, true)) {
              publish(subscriber);
            }
          }

          @Override
          public void cancel() {
            done.set(true);
          }
        });
  }

  private void publish(Subscriber<? super ByteBuffer> subscriber) {
    if (bytes.length > 0) {
      subscriber.onNext(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }
    if (end != null) {
      subscriber.onError(end);
    } else {
      subscriber.onComplete();
    }
  }
}
