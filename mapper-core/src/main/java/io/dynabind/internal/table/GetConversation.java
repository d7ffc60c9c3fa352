package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one item. */
final class GetConversation<T> implements Conversation<Optional<T>> {

  private final Function<ItemReader, Optional<T>> decode;
  private final GetItem operation;
  private final CallOptions options;

  GetConversation(
      Function<ItemReader, Optional<T>> decode, GetItem operation, CallOptions options) {
    this.decode = decode;
    this.operation = operation;
    this.options = options;
  }

  @Override
  public Step<Optional<T>> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(
          answered.answer().items().stream()
              .findFirst()
              .flatMap(reader -> decode.apply(reader.get())));
    }
    return Reads.failed(operation, (Attempt.Failed) last);
  }
}
