package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages of a query or scan, or as many as are wanted; of a get its item. Each page has
 * the deadline to itself.
 */
final class ListConversation<T> implements Conversation<List<T>> {

  private final Lifecycle<T> lifecycle;
  private final int most;
  private final CallOptions options;
  private final List<T> found = new ArrayList<>();
  private ItemOperation operation;

  ListConversation(Lifecycle<T> lifecycle, ItemOperation first, int most, CallOptions options) {
    this.lifecycle = lifecycle;
    this.operation = first;
    this.most = most;
    this.options = options;
  }

  @Override
  public Step<List<T>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(operation, failed);
    }
    Attempt.Answered answered = (Attempt.Answered) last;
    if (operation instanceof GetItem) {
      answered
          .answer()
          .items()
          .forEach(reader -> lifecycle.read(reader.get()).ifPresent(found::add));
      return new Step.Done<>(found);
    }
    PageSlice<T> page = SliceConversation.slice(lifecycle, operation, answered.answer());
    for (T item : page.items()) {
      if (most == 0 || found.size() < most) {
        found.add(item);
      }
    }
    if (page.next() == null || (most > 0 && found.size() >= most)) {
      return new Step.Done<>(found);
    }
    operation = page.next();
    return new Step.Send<>(operation, options);
  }
}
