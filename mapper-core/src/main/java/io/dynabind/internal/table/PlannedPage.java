package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.Capacity;
import io.dynabind.table.CursorException;
import io.dynabind.table.Page;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of what a plan asks for. */
final class PlannedPage {

  private PlannedPage() {}

  /**
   * A page.
   *
   * @param operations those of the plan: of one query or scan, of one get, or none
   */
  static <R> Conversation<Page<R>> of(
      TableContext<?> context,
      Decoder<R> decoder,
      List<ItemOperation> operations,
      PageLimit limit) {
    if (operations.size() > 1) {
      throw new IllegalStateException("Several queries have no pages: " + operations);
    }
    if (operations.isEmpty()) {
      return last -> new Step.Done<>(only(List.of(), 0, Capacity.NONE));
    }
    ItemOperation first = operations.get(0);
    return first instanceof GetItem get
        ? decoder.reading(decode -> one(context, decode, get, limit))
        : context.paging(decoder, first, limit);
  }

  private static <R> Conversation<Page<R>> one(
      TableContext<?> context,
      Function<ItemReader, Optional<R>> decode,
      GetItem get,
      PageLimit limit) {
    if (limit.cursor() != null) {
      throw new CursorException(CursorException.Reason.OTHER_QUERY, get.origin());
    }
    return last -> {
      if (last == null) {
        return new Step.Send<>(get, context.options());
      }
      if (last instanceof Attempt.Failed failed) {
        return Reads.failed(get, failed);
      }
      Answer answer = ((Attempt.Answered) last).answer();
      List<R> found =
          answer.items().stream().flatMap(reader -> decode.apply(reader.get()).stream()).toList();
      double units = Math.max(answer.consumedCapacity(), 0);
      return new Step.Done<>(only(found, 1, new Capacity(units, 0)));
    };
  }

  private static <R> Page<R> only(List<R> items, int requests, Capacity consumed) {
    return new Page<>(items, null, null, StoppedBy.END, items.size(), requests, consumed);
  }
}
