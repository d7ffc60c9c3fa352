package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ReadException;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.Cursor;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableScan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a scan of all segments has under way, and when. */
final class ParallelScanTest {

  @Table
  record Plain(@HashKey String id) {}

  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);

  /** A request that was sent, and is answered by hand. */
  private record Sent(Scan scan, CompletableFuture<Attempt> future) {

    /** The ids are those of the segment, such as 2a. */
    void answer(String items, boolean more) {
      List<Supplier<ItemReader>> readers = new ArrayList<>();
      for (char item : items.toCharArray()) {
        Plain plain = new Plain(scan.segment() + "" + item);
        readers.add(() -> SdkItems.reader(SdkItems.write(PLAIN, plain)));
      }
      RawKey last = more ? Tables.key(scan.segment() + items.substring(items.length() - 1)) : null;
      future.complete(
          new Attempt.Answered(new Answer(readers, readers.size(), last, 0.5, null, null), 1));
    }

    @Override
    public String toString() {
      RawKey after = scan.startAfter();
      return scan.segment()
          + (after == null ? "" : ">" + Objects.requireNonNull(after.get("id")).text())
          + (scan.limit() == 0 ? "" : "#" + scan.limit());
    }
  }

  private static final class Hand implements Executor {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private boolean async = true;

    @Override
    public PreparedOperation prepare(Operation operation, CallOptions options) {
      return new PreparedOperation() {
        @Override
        public Operation operation() {
          return operation;
        }

        @Override
        public Attempt attempt() {
          throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Attempt> attemptAsync() {
          Sent one = new Sent((Scan) operation, new CompletableFuture<>());
          sent.add(one);
          arrivals.release();
          return one.future();
        }
      };
    }

    @Override
    public boolean supportsSync() {
      return true;
    }

    @Override
    public boolean supportsAsync() {
      return async;
    }

    Sent last() {
      return sent.get(sent.size() - 1);
    }

    List<String> underWay() {
      return sent.stream().filter(one -> !one.future().isDone()).map(Sent::toString).toList();
    }
  }

  private final Hand hand = new Hand();
  private final SyncTable<Plain> table =
      new SyncTable<>(
          PLAIN,
          TableDefinition.of(PLAIN, "t"),
          hand,
          new VirtualTime(),
          Sources.of(Clock.systemUTC()));

  private static List<String> ids(List<Plain> items) {
    return items.stream().map(Plain::id).toList();
  }

  @Test
  void asksAllSegmentsAtOnceAndEachOnceAtATime() {
    CompletableFuture<List<Plain>> list = table.async().scan().parallel(3).list();
    assertThat(hand.underWay()).containsExactly("0", "1", "2");
    hand.sent.get(1).answer("ab", true);
    assertThat(hand.underWay()).containsExactly("0", "2", "1>1b");
    hand.sent.get(0).answer("", false);
    hand.sent.get(3).answer("c", false);
    assertThat(list).isNotDone();
    hand.sent.get(2).answer("x", false);
    assertThat(ids(list.join())).containsExactly("1a", "1b", "1c", "2x");
    assertThat(hand.sent).hasSize(4);
  }

  @Test
  void asksAHundredAtOnceAtMost() {
    var list = table.async().scan().parallel(1_000_000).list();
    assertThat(hand.underWay()).hasSize(100);
    hand.sent.get(7).answer("a", true);
    assertThat(hand.underWay()).hasSize(100).endsWith("99", "7>7a");
    hand.last().answer("", false);
    assertThat(hand.underWay()).hasSize(100).endsWith("99", "100");
    assertThat(list.cancel(true)).isTrue();
    assertThat(hand.underWay()).isEmpty();
    assertThat(hand.sent).hasSize(102);
  }

  @Test
  void asksForNoMoreThanIsWanted() {
    var page = table.async().scan().parallel(4).page(PageLimit.of(10));
    assertThat(hand.underWay()).containsExactly("0#3", "1#3", "2#2", "3#2");
    hand.sent.get(3).answer("a", true);
    assertThat(hand.underWay()).containsExactly("0#3", "1#3", "2#2", "3>3a#1");
    hand.sent.get(0).answer("ab", false);
    hand.sent.get(1).answer("abc", true);
    assertThat(hand.underWay()).containsExactly("2#2", "3>3a#1", "1>1c#1");
    hand.sent.get(2).answer("ab", true);
    hand.sent.get(4).answer("b", true);
    hand.sent.get(5).answer("d", true);
    assertThat(page.join().items()).hasSize(10);
    assertThat(page.join().stoppedBy()).isEqualTo(Page.StoppedBy.ITEMS);
    assertThat(page.join().requests()).isEqualTo(6);
    assertThat(hand.sent).hasSize(6);
  }

  @Test
  void sharesTheItemsThatMayBeExamined() {
    var page = table.async().scan().parallel(3).page(PageLimit.UNLIMITED.examined(5));
    assertThat(hand.underWay()).containsExactly("0#2", "1#2", "2#1");
    hand.sent.get(0).answer("a", false);
    assertThat(hand.underWay()).containsExactly("1#2", "2#1");
    hand.sent.get(1).answer("ab", true);
    hand.sent.get(2).answer("a", true);
    assertThat(hand.underWay()).containsExactly("1>1b#1");
    hand.last().answer("c", false);
    assertThat(page.join().stoppedBy()).isEqualTo(Page.StoppedBy.EXAMINED);
    assertThat(page.join().examined()).isEqualTo(5);
    assertThat(page.join().hasNext()).isTrue();
  }

  @Test
  void makesNoMoreRequestsThanItMay() {
    var page = table.async().scan().parallel(4).page(PageLimit.UNLIMITED.requests(2));
    assertThat(hand.underWay()).containsExactly("0", "1");
    hand.sent.get(0).answer("a", false);
    assertThat(hand.underWay()).containsExactly("1");
    hand.sent.get(1).answer("a", true);
    assertThat(page.join().stoppedBy()).isEqualTo(Page.StoppedBy.REQUESTS);
    var next =
        table
            .async()
            .scan()
            .parallel(4)
            .page(PageLimit.UNLIMITED.requests(2).after(page.join().next()));
    assertThat(hand.underWay()).containsExactly("1>1a", "2");
    assertThat(next).isNotDone();
  }

  @Test
  void leavesWhatIsUnderWayToTheNextPage() {
    var page =
        table.async().scan().parallel(3).filter(attribute("id").gt("0")).page(PageLimit.of(2));
    assertThat(hand.underWay()).containsExactly("0", "1", "2");
    hand.sent.get(2).answer("a", true);
    hand.sent.get(1).answer("abc", true);
    assertThat(ids(page.join().items())).containsExactly("2a", "1a");
    assertThat(hand.underWay()).isEmpty();
    assertThat(hand.sent.get(0).future()).isCancelled();
    Cursor next = page.join().next();
    assertThatThrownBy(() -> table.scan().parallel(3).page(PageLimit.of(2).after(next)))
        .hasMessage("The cursor is of another query (EntityTable<Plain>.scan)");
    var more =
        table
            .async()
            .scan()
            .parallel(3)
            .filter(attribute("id").gt("0"))
            .page(PageLimit.of(2).after(next));
    assertThat(hand.underWay()).containsExactly("0", "1>1a", "2>2a");
    assertThat(more).isNotDone();
  }

  @Test
  void endsAllWhenOneFails() {
    var list = table.async().scan().parallel(3).list();
    Failure failure = Failure.of(Failure.Kind.ACCESS_DENIED, Script.cause());
    hand.sent.get(1).future().complete(new Attempt.Failed(Attempt.Certainty.REJECTED, failure, 1));
    assertThatThrownBy(list::join).hasCauseInstanceOf(ReadException.class);
    assertThat(hand.sent).hasSize(3).allMatch(one -> one.future().isDone());
    assertThat(hand.sent.get(0).future()).isCancelled();
  }

  @Test
  void endsAllWhenAnItemDoesNotFit() {
    var list = table.async().scan().parallel(2).list();
    Supplier<ItemReader> wrong = () -> SdkItems.reader(Map.of("id", AttributeValue.fromN("1")));
    hand.sent
        .get(0)
        .future()
        .complete(new Attempt.Answered(new Answer(List.of(wrong), 1, null, 0.5, null, null), 1));
    assertThat(list).isCompletedExceptionally();
    assertThat(hand.sent.get(1).future()).isCancelled();
  }

  @Test
  void endsAllWhenAnExecutorBreaks() {
    var list = table.async().scan().parallel(2).list();
    hand.sent.get(0).future().completeExceptionally(new AssertionError("broken"));
    assertThatThrownBy(list::join).hasCauseInstanceOf(AssertionError.class);
    assertThat(hand.sent.get(1).future()).isCancelled();
  }

  @Test
  void throwsToAThreadThatWaitsWhatAnExecutorBreaksWith() {
    var list = CompletableFuture.supplyAsync(() -> table.scan().parallel(2).list());
    awaitSent(2);
    hand.sent.get(0).future().completeExceptionally(new AssertionError("broken"));
    assertThatThrownBy(list::join).hasCause(new AssertionError("broken"));
    assertThat(hand.sent.get(1).future()).isCancelled();
  }

  @Test
  void aBudgetThatIsSpentBeforeFailsTheFuture() {
    CapacityMeter meter = Capacity.meter(1);
    Capacity one = new Capacity(1, 0);
    meter.add(List.of(new ConsumedCapacity("t", one, one, Map.of())));
    var list = table.with(CallOptions.metered(meter)).async().scan().parallel(3).list();
    assertThat(hand.sent).isEmpty();
    assertThatThrownBy(list::join).hasCauseInstanceOf(CapacityExceededException.class);
  }

  @Test
  void streamsAsSegmentsAnswerAndReadsOnWhenTheirPageIsUsedUp() {
    try (Stream<Plain> stream = table.scan().parallel(2).stream()) {
      Iterator<Plain> items = stream.iterator();
      assertThat(hand.sent).isEmpty();
      CompletableFuture<Plain> first = CompletableFuture.supplyAsync(items::next);
      awaitSent(2);
      hand.sent.get(1).answer("ab", true);
      assertThat(first.join().id()).isEqualTo("1a");
      hand.sent.get(0).answer("a", true);
      assertThat(items.next().id()).isEqualTo("1b");
      assertThat(hand.sent).hasSize(2); // nothing is read ahead of a segment's own page
      assertThat(items.next().id()).isEqualTo("0a");
      assertThat(hand.underWay()).containsExactly("1>1b");
    }
    assertThat(hand.sent.get(2).future()).isCancelled();
  }

  private void awaitSent(int many) {
    hand.arrivals.acquireUninterruptibly(many);
  }

  @Test
  void endsAStreamThatHasAllItWants() {
    Iterator<Plain> items = table.scan().parallel(2).limit(3).stream().iterator();
    CompletableFuture<Plain> first = CompletableFuture.supplyAsync(items::next);
    awaitSent(2);
    assertThat(hand.underWay()).containsExactly("0#2", "1#1");
    hand.sent.get(0).answer("ab", true);
    assertThat(first.join().id()).isEqualTo("0a");
    hand.sent.get(1).answer("a", true);
    assertThat(items.next().id()).isEqualTo("0b");
    assertThat(items.next().id()).isEqualTo("1a");
    assertThat(items.hasNext()).isFalse();
    assertThat(hand.sent).hasSize(2);
  }

  @Test
  void publishesAsItIsAskedFor() {
    List<String> received = new ArrayList<>();
    Subscriber subscriber = new Subscriber(received);
    table.async().scan().parallel(2).publisher().subscribe(subscriber);
    assertThat(hand.sent).isEmpty();
    subscriber.subscription().request(1);
    assertThat(hand.underWay()).containsExactly("0", "1");
    hand.sent.get(1).answer("ab", true);
    hand.sent.get(0).answer("a", true);
    assertThat(received).containsExactly("1a");
    subscriber.subscription().request(2);
    assertThat(received).containsExactly("1a", "1b", "0a");
    assertThat(hand.underWay()).containsExactly("1>1b");
    subscriber.subscription().request(1);
    assertThat(hand.underWay()).containsExactly("1>1b", "0>0a");
    hand.sent.get(3).answer("b", false);
    assertThat(received).containsExactly("1a", "1b", "0a", "0b");
    subscriber.subscription().cancel();
    assertThat(hand.underWay()).isEmpty();
    assertThat(hand.sent.get(2).future()).isCancelled();
    assertThat(received).doesNotContain("over");
  }

  private static final class Subscriber implements Flow.Subscriber<Plain> {

    private final List<String> received;
    private Flow.@Nullable Subscription subscription;

    Subscriber(List<String> received) {
      this.received = received;
    }

    Flow.Subscription subscription() {
      return Objects.requireNonNull(subscription);
    }

    @Override
    public void onSubscribe(Flow.Subscription own) {
      subscription = own;
    }

    @Override
    public void onNext(Plain item) {
      received.add(item.id());
    }

    @Override
    public void onError(Throwable error) {
      received.add(error.toString());
    }

    @Override
    public void onComplete() {
      received.add("over");
    }
  }

  @Test
  void goesOnAfterTheBudgetIsSpent() {
    CapacityMeter meter = Capacity.meter(1);
    var list = table.with(CallOptions.metered(meter)).async().scan().parallel(3).list();
    hand.sent.get(0).answer("a", true);
    Capacity one = new Capacity(1, 0);
    meter.add(List.of(new ConsumedCapacity("t", one, one, Map.of())));
    hand.sent.get(3).answer("b", true);
    assertThat(hand.underWay()).containsExactly("1", "2"); // what is under way is paid for
    hand.sent.get(2).answer("a", false);
    hand.sent.get(1).answer("a", true);
    CompletionException thrown = catchThrowableOfType(CompletionException.class, list::join);
    CapacityExceededException exceeded = (CapacityExceededException) thrown.getCause();
    assertThat(exceeded.items().stream().map(item -> ((Plain) item).id()))
        .containsExactly("0a", "0b", "2a", "1a");
    var rest = table.async().scan().parallel(3).page(PageLimit.UNLIMITED.after(exceeded.next()));
    assertThat(hand.underWay()).containsExactly("0>0b", "1>1a");
    assertThat(rest).isNotDone();
  }

  @Test
  void countsAllSegments() {
    var count = table.async().scan().parallel(2).count();
    hand.sent.get(0).answer("ab", true);
    hand.sent.get(1).answer("abc", false);
    hand.sent.get(2).answer("c", false);
    assertThat(count.join()).isEqualTo(6);
  }

  @Test
  void leavesNothingUnderWayWhenInterrupted() throws Exception {
    CompletableFuture<List<Plain>> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(table.scan().parallel(2).list());
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    thread.start();
    awaitSent(2);
    thread.interrupt();
    thread.join();
    assertThatThrownBy(result::join)
        .cause()
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.INTERRUPTED));
    assertThat(hand.sent).allMatch(one -> one.future().isCancelled());
  }

  @Test
  void needsAClientThatDoesNotBlock() {
    hand.async = false;
    TableScan<Plain> scan = table.scan().parallel(2);
    assertThatThrownBy(scan::list)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "parallel(…) sends several requests at once, and there is no client that does not"
                + " block; give the builder an asyncClient(…)");
    assertThatThrownBy(scan::count).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesANumberOfSegmentsThatDynamoDbDoes() {
    for (int segments : List.of(0, -1, 1_000_001)) {
      assertThatThrownBy(() -> table.scan().parallel(segments))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Segments are 1 to 1000000, not " + segments);
    }
  }
}
