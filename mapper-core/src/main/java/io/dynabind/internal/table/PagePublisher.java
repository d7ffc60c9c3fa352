package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.ItemOperation;
import io.dynabind.table.CapacityExceededException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    CompletableFuture<Given<R>> read();

    /** It will not be read. */
    default void close() {}
  }

  /**
   * A page.
   *
   * @param next reads the page after it; null at the end
   */
  private record Given<R>(List<R> items, @Nullable Part<R> next) {}

  /** Those of a subscriber. */
  private final Supplier<List<? extends Part<R>>> first;

  private final int most;

  private PagePublisher(Supplier<List<? extends Part<R>>> first, int most) {
    this.first = first;
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
    return new PagePublisher<>(() -> first, most);
  }

  /** What the segments of a scan give, in the order in which it arrives. */
  static <R> PagePublisher<R> of(
      SegmentScan call, Function<ItemReader, Optional<R>> decode, int most) {
    AsyncDriver driver = call.context().async();
    return new PagePublisher<>(() -> List.of(new NextSlice<>(driver, decode, call.begin())), most);
  }

  /** What one call gives, which is made for each subscriber. */
  static <R> PagePublisher<R> of(Supplier<CompletableFuture<List<R>>> call, int most) {
    return new PagePublisher<>(() -> List.of(new Call<>(call)), most);
  }

  /** A page of a query or scan. */
  private record Slice<R>(
      ItemOperation operation,
      Budget budget,
      Function<ItemOperation, CompletableFuture<PageSlice<R>>> pages)
      implements Part<R> {

    @Override
    public CompletableFuture<Given<R>> read() {
      CapacityExceededException exceeded = budget.exceeded(operation, List.of());
      return exceeded == null
          ? Dependent.of(pages.apply(operation), this::given)
          : CompletableFuture.failedFuture(exceeded);
    }

    private Given<R> given(PageSlice<R> slice) {
      ItemOperation next = slice.next();
      return new Given<>(slice.items(), next == null ? null : new Slice<>(next, budget, pages));
    }
  }

  /** What the next answer of some segment gives. */
  private record NextSlice<R>(
      AsyncDriver driver, Function<ItemReader, Optional<R>> decode, SegmentReads reads)
      implements Part<R> {

    @Override
    public CompletableFuture<Given<R>> read() {
      return Dependent.of(
          driver.run(new SegmentsSlice<>(decode, reads)),
          items -> new Given<>(items, reads.isOver() ? null : this));
    }

    @Override
    public void close() {
      reads.close();
    }
  }

  /** All that a call gives. */
  private record Call<R>(Supplier<CompletableFuture<List<R>>> call) implements Part<R> {

    @Override
    public CompletableFuture<Given<R>> read() {
      return Dependent.of(call.get(), items -> new Given<>(items, null));
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
    private volatile @Nullable CompletableFuture<Given<R>> underWay;

    // Touched only by the thread that is in go().
    private final Deque<Part<R>> next = new ArrayDeque<>(first.get());
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
      CompletableFuture<Given<R>> reading = underWay;
      if (reading != null) {
        reading.cancel(true);
      }
      signal();
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
        CompletableFuture<Given<R>> reading = underWay;
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
      release();
    }

    /** Ends what parts have under way. */
    private void release() {
      if (current != null) {
        current.close();
        current = null;
      }
      next.forEach(Part::close);
      next.clear();
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
      CompletableFuture<Given<R>> reading;
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

    private void take(CompletableFuture<Given<R>> reading) {
      underWay = null;
      current = null;
      Given<R> given;
      try {
        given = reading.join();
      } catch (CompletionException e) {
        fail(e.getCause() == null ? e : e.getCause());
        return;
      } catch (RuntimeException e) {
        fail(e);
        return;
      }
      page = given.items().iterator();
      if (given.next() != null) {
        next.addFirst(given.next());
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
