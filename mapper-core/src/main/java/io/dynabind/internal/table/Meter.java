package io.dynabind.internal.table;

import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.CallMeta;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ItemCollection;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a call costs, by listening to its conversations; they must ask for details, by {@link
 * CallOptions#DETAILED}. Made for one call. Thread-safe: conversations of a batch are held at the
 * same time.
 */
final class Meter {

  private final Waiting waiting;
  private final Duration begin;
  private final List<String> requestIds = new ArrayList<>();
  private final Map<String, ConsumedCapacity> capacity = new LinkedHashMap<>();
  private final List<ItemCollection> collections = new ArrayList<>();
  private int attempts;

  Meter(Waiting waiting) {
    this.waiting = waiting;
    this.begin = waiting.elapsed();
  }

  /** The same conversation, overheard. */
  <R> Conversation<R> listening(Conversation<R> conversation) {
    return new Conversation<>() {

      @Override
      public Step<R> next(@Nullable Attempt last) {
        hear(last);
        return conversation.next(last);
      }

      @Override
      public @Nullable Supplier<R> givenUp() {
        return conversation.givenUp();
      }

      @Override
      public void abandon() {
        conversation.abandon();
      }
    };
  }

  private synchronized void hear(@Nullable Attempt last) {
    if (last == null) {
      return;
    }
    attempts += last.attempts();
    AnswerDetails details =
        last instanceof Attempt.Answered answered ? answered.answer().details() : null;
    if (details == null) {
      return;
    }
    if (details.requestId() != null) {
      requestIds.add(details.requestId());
    }
    details.capacity().forEach(own -> capacity.merge(own.table(), own, ConsumedCapacity::plus));
    collections.addAll(details.collections());
  }

  synchronized <V> WithMeta<V> with(V value) {
    return new WithMeta<>(
        value,
        new CallMeta(
            attempts,
            waiting.elapsed().minus(begin),
            requestIds,
            List.copyOf(capacity.values()),
            collections));
  }
}
