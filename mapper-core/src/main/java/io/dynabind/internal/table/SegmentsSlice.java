package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what the next request of a scan of all segments gives, none at the end. The others go on
 * meanwhile; the segment itself when the next slice is asked for.
 */
final class SegmentsSlice<R> extends SegmentsConversation<List<R>> {

  private final Function<ItemReader, Optional<R>> decode;

  SegmentsSlice(Function<ItemReader, Optional<R>> decode, SegmentReads reads) {
    super(reads);
    this.decode = decode;
  }

  @Override
  List<R> take(Scan request, Answer answer) {
    List<R> items = new ArrayList<>(answer.items().size());
    answer.items().forEach(item -> decode.apply(item.get()).ifPresent(items::add));
    reads.reached(request, answer, items.size());
    return items;
  }

  @Override
  List<R> end() {
    return List.of();
  }
}
