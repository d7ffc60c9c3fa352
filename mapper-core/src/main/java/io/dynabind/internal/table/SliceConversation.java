package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what one request of a query or scan gives. */
final class SliceConversation<T> implements Conversation<PageSlice<T>> {

  private final Lifecycle<T> lifecycle;
  private final ItemOperation operation;
  private final CallOptions options;

  SliceConversation(Lifecycle<T> lifecycle, ItemOperation operation, CallOptions options) {
    this.lifecycle = lifecycle;
    this.operation = operation;
    this.options = options;
  }

  @Override
  public Step<PageSlice<T>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(slice(lifecycle, operation, answered.answer()));
    }
    return Reads.failed(operation, (Attempt.Failed) last);
  }

  static <T> PageSlice<T> slice(Lifecycle<T> lifecycle, ItemOperation operation, Answer answer) {
    List<T> items =
        answer.items().stream().flatMap(reader -> lifecycle.read(reader.get()).stream()).toList();
    RawKey lastKey = answer.lastKey();
    boolean sparse = lifecycle.expiry() != null;
    return new PageSlice<>(
        items, lastKey == null ? null : Reads.startingAfter(operation, lastKey, sparse));
  }
}
