package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the items of a query or scan. */
final class CountConversation<R> implements Conversation<Long> {

  private final Function<ItemReader, Optional<R>> decode;
  private final boolean sparse;
  private final int most;
  private final CallOptions options;
  private final Budget budget;
  private ItemOperation operation;
  private long counted;

  CountConversation(
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
  public Step<Long> next(@Nullable Attempt last) {
    if (last == null) {
      return budget.send(operation, options, List.of());
    }
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(operation, failed);
    }
    Answer answer = ((Attempt.Answered) last).answer();
    RawKey lastKey = answer.lastKey();
    counted +=
        Reads.counts(operation)
            ? answer.count()
            : SliceConversation.slice(decode, sparse, operation, answer).items().size();
    if (lastKey == null || (most > 0 && counted >= most)) {
      return new Step.Done<>(most == 0 ? counted : Math.min(counted, most));
    }
    operation = Reads.startingAfter(operation, lastKey, sparse);
    return budget.send(operation, options, List.of());
  }
}
