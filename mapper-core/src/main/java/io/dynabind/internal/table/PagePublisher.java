package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ItemOperation;
import io.dynabind.table.CapacityExceededException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what pages hold, as it is asked for: a page is read when its first item is wanted. Each
 * subscriber has the pages read for itself. Subscribers are called by one thread at a time: the one
 * that asks, or the one that received the page.
 *
 * @see <a
 *     href="https://github.com/reactive-streams/reactive-streams-jvm/blob/v1.0.4/README.md">Reactive
 *     Streams, whose rules are named below</a>
 */
final class PagePublisher<R> implements Flow.Publisher<R> {

  /** Reads one page. */
  private interface Part<R> {

    CompletableFuture<PageSlice<R>> read();

    /** What reads the page after it. */
    Part<R> following(ItemOperation next);
  }

  private final List<Part<R>> first;
  private final int most;

  private PagePublisher(List<? extends Part<R>> first, int most) {
    this.first = List.copyOf(first);
    this.most = most;
  }

  /** What queries and scans give, one after the other. */
  static <R> PagePublisher<R> of(
      TableContext<?> context,
      Decoder<R> decoder,
      boolean sparse,
      List<ItemOperation> operations,
      int most,
      CallOptions options) {
    Function<ItemOperation, CompletableFuture<PageSlice<R>>> read =
        operation ->
            context
                .async()
                .run(
                    decoder.reading(
                        made -> new SliceConversation<>(made, sparse, operation, options)));
    List<Slice<R>> first = new ArrayList<>();
    // Made here, because the tenant is that of the call, whichever thread reads the pages.
    List<Budget> budgets = Budget.of(options, context.cursors(), operations);
    for (int i = 0; i < operations.size(); i++) {
      first.add(new Slice<>(operations.get(i), budgets.get(i), read));
    }
    return new PagePublisher<>(first, most);
  }

  /** What one call gives, which is made for each subscriber. */
  static <R> PagePublisher<R> of(Supplier<CompletableFuture<List<R>>> call, int most) {
    return new PagePublisher<>(List.of(new Call<>(call)), most);
  }

  /** A page of a query or scan. */
  private record Slice<R>(
      ItemOperation operation,
      Budget budget,
      Function<ItemOperation, CompletableFuture<PageSlice<R>>> pages)
      implements Part<R> {

    @Override
    public CompletableFuture<PageSlice<R>> read() {
      CapacityExceededException exceeded = budget.exceeded(operation, List.of());
      return exceeded == null ? pages.apply(operation) : CompletableFuture.failedFuture(exceeded);
    }

    @Override
    public Part<R> following(ItemOperation next) {
      return new Slice<>(next, budget, pages);
    }
  }

  /** All that a call gives. */
  private record Call<R>(Supplier<CompletableFuture<List<R>>> call) implements Part<R> {

    @Override
    public CompletableFuture<PageSlice<R>> read() {
      return Dependent.of(call.get(), items -> new PageSlice<>(items, null));
    }

    @Override
    public Part<R> following(ItemOperation next) {
      throw new IllegalStateException("One call has no other page");
    }
  }

  @Override
  public void subscribe(Flow.Subscriber<? super R> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber"); // rule 1.9
    Reading reading = new Reading(subscriber);
    subscriber.onSubscribe(reading);
    reading.go();
  }

  /** One subscriber's way through the pages. */
  private final class Reading implements Flow.Subscription {

    private final Flow.Subscriber<? super R> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger(1); // until onSubscribe has returned
    private volatile boolean over;
    private volatile @Nullable IllegalArgumentException misuse;
    private volatile @Nullable CompletableFuture<PageSlice<R>> underWay;

    // Touched only by the thread that is in go().
    private final Deque<Part<R>> next = new ArrayDeque<>(first);
    private @Nullable Part<R> current;
    private Iterator<R> page = List.<R>of().iterator();
    private long left = most == 0 ? Long.MAX_VALUE : most;

    Reading(Flow.Subscriber<? super R> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long items) {
      if (items <= 0) { // rule 3.9
        misuse = new IllegalArgumentException("A subscriber requests 1 item or more, not " + items);
      } else {
        wanted.accumulateAndGet(items, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
      }
      signal();
    }

    @Override
    public void cancel() {
      over = true;
      CompletableFuture<PageSlice<R>> current = underWay;
      if (current != null) {
        current.cancel(true);
      }
    }

    /** Lets one thread go on, and that one again for each call that came meanwhile. */
    private void signal() {
      if (calls.getAndIncrement() == 0) {
        go();
      }
    }

    private void go() {
      int seen;
      do {
        seen = calls.get();
        step();
      } while (calls.addAndGet(-seen) != 0);
    }

    private void step() {
      IllegalArgumentException mistake = misuse;
      if (mistake != null) {
        fail(mistake);
      }
      while (!over) {
        CompletableFuture<PageSlice<R>> reading = underWay;
        if (reading != null) {
          if (!reading.isDone()) {
            return;
          }
          take(reading);
        } else if (left == 0 || (!page.hasNext() && next.isEmpty())) {
          over = true;
          subscriber.onComplete();
        } else if (wanted.get() == 0) {
          return;
        } else if (page.hasNext()) {
          give();
        } else {
          read(next.removeFirst());
        }
      }
    }

    private void give() {
      R item = page.next();
      left--;
      if (wanted.get() != Long.MAX_VALUE) { // rule 3.17: that many are unbounded
        wanted.decrementAndGet();
      }
      subscriber.onNext(item);
    }

    private void read(Part<R> part) {
      current = part;
      CompletableFuture<PageSlice<R>> reading;
      try {
        reading = part.read();
      } catch (RuntimeException | Error e) {
        reading = CompletableFuture.failedFuture(e);
      }
      underWay = reading;
      if (over) { // cancelled before the page was known
        reading.cancel(true);
      }
      if (!reading.isDone()) {
        var unused = reading.whenComplete((slice, error) -> signal());
      }
    }

    private void take(CompletableFuture<PageSlice<R>> reading) {
      underWay = null;
      PageSlice<R> slice;
      try {
        slice = reading.join();
      } catch (CompletionException e) {
        fail(e.getCause() == null ? e : e.getCause());
        return;
      } catch (RuntimeException e) {
        fail(e);
        return;
      }
      page = slice.items().iterator();
      ItemOperation following = slice.next();
      if (following != null) {
        next.addFirst(Objects.requireNonNull(current).following(following));
      }
    }

    private void fail(Throwable error) {
      if (!over) {
        over = true;
        subscriber.onError(error);
      }
    }
  }
}
