package io.dynabind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Subscribes to a publisher, and collects all that it gives. */
public final class Published<T> implements Flow.Subscriber<T> {

  private final CompletableFuture<List<T>> result = new CompletableFuture<>();
  private final List<T> items = new ArrayList<>();
  private final long atOnce;
  private Flow.@Nullable Subscription subscription;

  private Published(long atOnce) {
    this.atOnce = atOnce;
  }

  /** All items, which are asked for at once. */
  public static <T> CompletableFuture<List<T>> all(Flow.Publisher<T> publisher) {
    return of(publisher, Long.MAX_VALUE);
  }

  /** All items, of which each is asked for when the one before has come. */
  public static <T> CompletableFuture<List<T>> oneByOne(Flow.Publisher<T> publisher) {
    return of(publisher, 1);
  }

  private static <T> CompletableFuture<List<T>> of(Flow.Publisher<T> publisher, long atOnce) {
    Published<T> published = new Published<>(atOnce);
    publisher.subscribe(published);
    return published.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(atOnce);
  }

  @Override
  public void onNext(T item) {
    items.add(item);
    if (atOnce == 1) {
      Objects.requireNonNull(subscription).request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(items);
  }
}
