package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of a query or scan. */
final class PageConversation<T> implements Conversation<PageSlice<T>> {

  private final EntityCodec<T> codec;
  private final ItemOperation operation;
  private final CallOptions options;

  PageConversation(EntityCodec<T> codec, ItemOperation operation, CallOptions options) {
    this.codec = codec;
    this.operation = operation;
    this.options = options;
  }

  @Override
  public Step<PageSlice<T>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(slice(codec, operation, answered.answer()));
    }
    return Reads.failed(operation, (Attempt.Failed) last);
  }

  static <T> PageSlice<T> slice(EntityCodec<T> codec, ItemOperation operation, Answer answer) {
    List<T> items =
        answer.items().stream().flatMap(reader -> codec.decodeOwn(reader.get()).stream()).toList();
    RawKey lastKey = answer.lastKey();
    return new PageSlice<>(items, lastKey == null ? null : Reads.startingAfter(operation, lastKey));
  }
}
