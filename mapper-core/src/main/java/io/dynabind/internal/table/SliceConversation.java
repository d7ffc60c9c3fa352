package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what one request of a query or scan gives. */
final class SliceConversation<R> implements Conversation<PageSlice<R>> {

  private final Function<ItemReader, Optional<R>> decode;
  private final boolean sparse;
  private final ItemOperation operation;
  private final CallOptions options;

  SliceConversation(
      Function<ItemReader, Optional<R>> decode,
      boolean sparse,
      ItemOperation operation,
      CallOptions options) {
    this.decode = decode;
    this.sparse = sparse;
    this.operation = operation;
    this.options = options;
  }

  @Override
  public Step<PageSlice<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(slice(decode, sparse, operation, answered.answer()));
    }
    return Reads.failed(operation, (Attempt.Failed) last);
  }

  static <R> PageSlice<R> slice(
      Function<ItemReader, Optional<R>> decode,
      boolean sparse,
      ItemOperation operation,
      Answer answer) {
    List<R> items = new ArrayList<>(answer.items().size());
    for (Supplier<ItemReader> reader : answer.items()) {
      decode.apply(reader.get()).ifPresent(items::add);
    }
    RawKey lastKey = answer.lastKey();
    return new PageSlice<>(
        items, lastKey == null ? null : Reads.startingAfter(operation, lastKey, sparse));
  }
}
