package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.Scan;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the items of all segments. */
final class SegmentsCount extends SegmentsConversation<Long> {

  private final Function<ItemReader, ? extends Optional<?>> decode;
  private final int most;
  private long counted;

  SegmentsCount(Function<ItemReader, ? extends Optional<?>> decode, SegmentReads reads, int most) {
    super(reads);
    this.decode = decode;
    this.most = most;
  }

  @Override
  @Nullable Long take(Scan request, Answer answer) {
    long more =
        request.counts()
            ? answer.count()
            : answer.items().stream().filter(item -> decode.apply(item.get()).isPresent()).count();
    counted += more;
    reads.reached(request, answer, more);
    if (reads.isOver() || (most > 0 && counted >= most)) {
      reads.close();
      return end();
    }
    return null;
  }

  @Override
  Long end() {
    return most == 0 ? counted : Math.min(counted, most);
  }
}
