package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.TransactGetItems;
import io.dynabind.outcome.ReadException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads all items of a transaction, again while another transaction is at work on one of them. */
final class TransactGetConversation
    implements Conversation<IdentityHashMap<GetItem, Supplier<ItemReader>>> {

  private final PreparedOperation prepared;
  private final List<GetItem> gets;
  private final Patience patience;
  private int attempts;

  TransactGetConversation(PreparedOperation prepared, Patience patience) {
    this.prepared = prepared;
    this.gets = ((TransactGetItems) prepared.operation()).gets();
    this.patience = patience;
  }

  @Override
  public Step<IdentityHashMap<GetItem, Supplier<ItemReader>>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.SendPrepared<>(prepared.within(patience.left()));
    }
    attempts += last.attempts();
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(found(answered.answer()));
    }
    Failure failure = ((Attempt.Failed) last).failure();
    Duration pause = TransactWriteConversation.isPassing(failure) ? patience.pause() : null;
    return pause == null ? new Step.Fail<>(failed(failure)) : new Step.Wait<>(pause);
  }

  private IdentityHashMap<GetItem, Supplier<ItemReader>> found(Answer answer) {
    IdentityHashMap<GetItem, Supplier<ItemReader>> found = new IdentityHashMap<>();
    List<Integer> places = answer.found();
    for (int i = 0; i < places.size(); i++) {
      found.put(gets.get(places.get(i)), answer.items().get(i));
    }
    return found;
  }

  private ReadException failed(Failure failure) {
    GetItem obstacle = obstacle(failure.cancellations());
    String entity = obstacle.codec().model().name();
    return Reads.exception(failure, entity, obstacle.table(), TransactGetCall.ORIGIN, attempts);
  }

  /** The first get that stood in the way; the first of all if that is not known. */
  private GetItem obstacle(List<Failure.Cancellation> cancellations) {
    for (int i = 0; i < cancellations.size() && i < gets.size(); i++) {
      if (!cancellations.get(i).isNone()) {
        return gets.get(i);
      }
    }
    return gets.get(0);
  }
}
