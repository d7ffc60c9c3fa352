package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that reads an index, between whose questions the items are fetched: each answer is
 * told to it once they are there.
 */
final class HydratingConversation<R, S> implements Conversation<S> {

  private final Conversation<S> reading;
  private final Hydrating<R> hydrating;
  private final FetchedItems<R> fetched;
  private @Nullable ItemOperation asked;
  private @Nullable Fetch fetch;

  /** One answer, of whose items some are on their way. */
  private static final class Fetch {

    private final Attempt.Answered answered;
    private final List<@Nullable GetItem> gets;
    private final BatchGetConversation batch;
    private double consumed;

    Fetch(Attempt.Answered answered, List<@Nullable GetItem> gets, BatchGetConversation batch) {
      this.answered = answered;
      this.gets = gets;
      this.batch = batch;
    }
  }

  HydratingConversation(Conversation<S> reading, Hydrating<R> hydrating, FetchedItems<R> fetched) {
    this.reading = reading;
    this.hydrating = hydrating;
    this.fetched = fetched;
  }

  @Override
  public Step<S> next(@Nullable Attempt last) {
    if (fetch != null) {
      if (last instanceof Attempt.Answered answered) {
        fetch.consumed += Math.max(answered.answer().consumedCapacity(), 0);
      }
      return fetching(fetch, last);
    }
    if (last instanceof Attempt.Answered answered && !answered.answer().items().isEmpty()) {
      fetch = begin(answered);
      return fetching(fetch, null);
    }
    return read(last);
  }

  private Step<S> read(@Nullable Attempt last) {
    Step<S> step = reading.next(last);
    if (step instanceof Step.Send<S> send && send.operation() instanceof ItemOperation operation) {
      asked = operation;
    }
    return step;
  }

  /** An item may have several entries while its index follows; the first one counts. */
  private Fetch begin(Attempt.Answered answered) {
    List<String> names = hydrating.keyNames();
    Map<RawKey, GetItem> known = new LinkedHashMap<>();
    List<@Nullable GetItem> gets = new ArrayList<>();
    for (Supplier<ItemReader> entry : answered.answer().items()) {
      ItemReader reader = entry.get();
      int unused = reader.beginMap();
      RawKey key = RawKey.lookAhead(reader, names);
      if (key == null || asked == null) {
        throw new IllegalStateException("An entry of an index lacks the table's key");
      }
      GetItem get = hydrating.get(asked.origin(), key);
      gets.add(known.putIfAbsent(key.canonical(), get) == null ? get : null);
    }
    return new Fetch(answered, gets, hydrating.fetching(List.copyOf(known.values())));
  }

  @SuppressWarnings("unchecked") // no other step holds a result
  private Step<S> fetching(Fetch current, @Nullable Attempt last) {
    Step<IdentityHashMap<GetItem, Supplier<ItemReader>>> step = current.batch.next(last);
    if (!(step instanceof Step.Done<IdentityHashMap<GetItem, Supplier<ItemReader>>> done)) {
      return (Step<S>) (Step<?>) step;
    }
    fetch = null;
    fetched.clear();
    Answer answer = current.answered.answer();
    List<Supplier<ItemReader>> items = new ArrayList<>();
    for (int i = 0; i < current.gets.size(); i++) {
      GetItem get = current.gets.get(i);
      items.add(
          fetched.standingFor(answer.items().get(i), get == null ? null : done.result().get(get)));
    }
    return read(
        new Attempt.Answered(answer.reading(items, current.consumed), current.answered.attempts()));
  }

  @Override
  public void abandon() {
    reading.abandon();
  }
}
