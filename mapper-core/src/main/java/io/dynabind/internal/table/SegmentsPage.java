package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.Scan;
import io.dynabind.table.Page;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.table.PageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads items of all segments until a limit is reached. What is under way then is cancelled, and
 * asked for again by the next page.
 */
final class SegmentsPage<R> extends SegmentsConversation<Page<R>> {

  private final Function<ItemReader, Optional<R>> decode;
  private final PageLimit limit;
  private final List<R> found = new ArrayList<>();

  SegmentsPage(Function<ItemReader, Optional<R>> decode, SegmentReads reads, PageLimit limit) {
    super(reads);
    this.decode = decode;
    this.limit = limit;
  }

  private boolean isFull() {
    return limit.items() > 0 && found.size() == limit.items();
  }

  @Override
  List<?> handed() {
    return found;
  }

  @Override
  @Nullable Page<R> take(Scan request, Answer answer) {
    int before = found.size();
    ItemReader last = null;
    for (Supplier<ItemReader> item : answer.items()) {
      if (isFull() && !limit.isLookingAhead()) {
        return cut(request, last, before);
      }
      Optional<R> made = decode.apply(item.get());
      if (made.isPresent()) {
        if (isFull()) {
          return cut(request, last, before);
        }
        found.add(made.get());
        last = item.get();
      }
    }
    reads.reached(request, answer, found.size() - before);
    boolean full = isFull() && !limit.isLookingAhead();
    return reads.isOver() ? page(StoppedBy.END) : full ? page(StoppedBy.ITEMS) : null;
  }

  private Page<R> cut(Scan request, @Nullable ItemReader last, int before) {
    reads.reached(request, last, found.size() - before);
    return page(StoppedBy.ITEMS);
  }

  @Override
  Page<R> end() {
    return page(reads.mayExamine() ? StoppedBy.REQUESTS : StoppedBy.EXAMINED);
  }

  private Page<R> page(StoppedBy stoppedBy) {
    reads.close();
    return new Page<>(
        found,
        reads.isOver() ? null : reads.here(),
        null,
        stoppedBy,
        reads.examined(),
        reads.answered(),
        reads.consumed());
  }
}
