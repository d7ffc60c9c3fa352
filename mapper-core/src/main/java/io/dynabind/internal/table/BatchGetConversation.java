package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import io.dynabind.outcome.ReadException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for chunk after chunk, and again for what was not processed; fails if any key is left. */
final class BatchGetConversation
    implements Conversation<IdentityHashMap<GetItem, Supplier<ItemReader>>> {

  private final Deque<PreparedOperation> waiting;
  private final Patience patience;
  private final IdentityHashMap<GetItem, Supplier<ItemReader>> found = new IdentityHashMap<>();
  private @Nullable PreparedOperation sent;

  BatchGetConversation(List<PreparedOperation> chunks, Patience patience) {
    this.waiting = new ArrayDeque<>(chunks);
    this.patience = patience;
  }

  @Override
  public Step<IdentityHashMap<GetItem, Supplier<ItemReader>>> next(@Nullable Attempt last) {
    if (last instanceof Attempt.Failed failed) {
      return new Step.Fail<>(failure(failed));
    }
    if (last instanceof Attempt.Answered answered && sent != null) {
      Duration pause = answered(sent, answered);
      if (pause == null) {
        return new Step.Fail<>(exhausted(answered));
      }
      if (!pause.isZero()) {
        return new Step.Wait<>(pause);
      }
    }
    sent = waiting.poll();
    return sent == null ? new Step.Done<>(found) : new Step.SendPrepared<>(sent);
  }

  private @Nullable Duration answered(PreparedOperation batch, Attempt.Answered answered) {
    List<GetItem> gets = ((BatchGetItem) batch.operation()).gets();
    List<Integer> places = answered.answer().found();
    for (int i = 0; i < places.size(); i++) {
      found.put(gets.get(places.get(i)), answered.answer().items().get(i));
    }
    List<Integer> left = answered.answer().unprocessed();
    if (left.size() < gets.size()) {
      patience.progressed();
    }
    if (left.isEmpty()) {
      return Duration.ZERO;
    }
    waiting.add(left.size() == gets.size() ? batch : batch.only(left));
    return patience.pause();
  }

  private ReadException failure(Attempt.Failed failed) {
    String tables = sent == null ? null : sent.operation().table();
    return Reads.exception(
        failed.failure(), entity(), tables, BatchGetCall.ORIGIN, failed.attempts());
  }

  private ReadException exhausted(Attempt.Answered answered) {
    return new ReadException(
        ReadException.Reason.THROTTLED,
        entity(),
        BatchGetCall.ORIGIN,
        answered.attempts(),
        patience.exhausted());
  }

  private String entity() {
    return sent == null
        ? "a batch"
        : ((BatchGetItem) sent.operation()).gets().get(0).codec().model().name();
  }
}
