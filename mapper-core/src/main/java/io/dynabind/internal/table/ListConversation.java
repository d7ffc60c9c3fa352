package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages of a query or scan, or as many as are wanted; of a get its item. Each page has
 * the deadline to itself.
 */
final class ListConversation<R> implements Conversation<List<R>> {

  private final Function<ItemReader, Optional<R>> decode;
  private final boolean sparse;
  private final int most;
  private final CallOptions options;
  private final Budget budget;
  private final List<R> found = new ArrayList<>();
  private ItemOperation operation;

  ListConversation(Lifecycle<R> lifecycle, ItemOperation first, int most, CallOptions options) {
    this(lifecycle::read, lifecycle.expiry() != null, first, most, options, lifecycle.cursors());
  }

  ListConversation(
      Function<ItemReader, Optional<R>> decode,
      boolean sparse,
      ItemOperation first,
      int most,
      CallOptions options,
      Cursors cursors) {
    this.decode = decode;
    this.sparse = sparse;
    this.operation = first;
    this.most = most;
    this.options = options;
    this.budget = Budget.of(options, cursors, first);
  }

  @Override
  public Step<List<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return budget.send(operation, options, found);
    }
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(operation, failed);
    }
    Attempt.Answered answered = (Attempt.Answered) last;
    if (operation instanceof GetItem) {
      answered.answer().items().forEach(reader -> decode.apply(reader.get()).ifPresent(found::add));
      return new Step.Done<>(found);
    }
    PageSlice<R> page = SliceConversation.slice(decode, sparse, operation, answered.answer());
    for (R item : page.items()) {
      if (most == 0 || found.size() < most) {
        found.add(item);
      }
    }
    if (page.next() == null || (most > 0 && found.size() >= most)) {
      return new Step.Done<>(found);
    }
    operation = page.next();
    return budget.send(operation, options, found);
  }
}
