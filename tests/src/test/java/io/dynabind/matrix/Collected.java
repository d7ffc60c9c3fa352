package io.dynabind.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Asks a publisher for all there is. */
final class Collected<T> implements Flow.Subscriber<T> {

  private final CompletableFuture<List<T>> result = new CompletableFuture<>();
  private final List<T> items = new ArrayList<>();

  private Collected() {}

  static <T> CompletableFuture<List<T>> of(Flow.Publisher<T> publisher) {
    Collected<T> collected = new Collected<>();
    publisher.subscribe(collected);
    return collected.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T item) {
    items.add(item);
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
