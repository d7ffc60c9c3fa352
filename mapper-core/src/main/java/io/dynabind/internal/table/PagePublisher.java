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

  private final List<Supplier<CompletableFuture<PageSlice<R>>>> first;
  private final int most;
  private final Function<ItemOperation, CompletableFuture<PageSlice<R>>> pages;

  /**
   * Makes a publisher.
   *
   * @param first each reads a first page; they follow each other with all their pages
   * @param most the most items, 0 for all
   * @param pages reads a later page
   */
  private PagePublisher(
      List<Supplier<CompletableFuture<PageSlice<R>>>> first,
      int most,
      Function<ItemOperation, CompletableFuture<PageSlice<R>>> pages) {
    this.first = List.copyOf(first);
    this.most = most;
    this.pages = pages;
  }

  /** What queries and scans give, one after the other. */
  static <R> PagePublisher<R> of(
      TableContext<?> context,
      Decoder<R> decoder,
      boolean sparse,
      List<ItemOperation> operations,
      int most,
      CallOptions options) {
    Function<ItemOperation, CompletableFuture<PageSlice<R>>> pages =
        operation -> {
          Budget budget = Budget.of(options, context.cursors(), operation);
          CapacityExceededException exceeded = budget.exceeded(operation, List.of());
          return exceeded == null
              ? context
                  .async()
                  .run(
                      decoder.reading(
                          made -> new SliceConversation<>(made, sparse, operation, options)))
              : CompletableFuture.failedFuture(exceeded);
        };
    List<Supplier<CompletableFuture<PageSlice<R>>>> first = new ArrayList<>();
    operations.forEach(operation -> first.add(() -> pages.apply(operation)));
    return new PagePublisher<>(first, most, pages);
  }

  /** What one call gives, which is made for each subscriber. */
  static <R> PagePublisher<R> of(Supplier<CompletableFuture<List<R>>> call, int most) {
    return new PagePublisher<>(
        List.of(() -> Dependent.of(call.get(), items -> new PageSlice<>(items, null))),
        most,
        operation -> {
          throw new IllegalStateException("One call has no other page");
        });
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
    private final Deque<Supplier<CompletableFuture<PageSlice<R>>>> next = new ArrayDeque<>(first);
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

    private void read(Supplier<CompletableFuture<PageSlice<R>>> request) {
      CompletableFuture<PageSlice<R>> reading;
      try {
        reading = request.get();
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
        next.addFirst(() -> pages.apply(following));
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
