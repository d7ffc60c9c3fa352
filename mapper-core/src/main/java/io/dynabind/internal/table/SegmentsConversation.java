package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.operation.Scan;
import io.dynabind.table.CapacityExceededException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans all segments, several at once. The failure of one ends them all.
 *
 * @param <V> what it yields
 */
abstract class SegmentsConversation<V> implements Conversation<V> {

  final SegmentReads reads;

  SegmentsConversation(SegmentReads reads) {
    this.reads = reads;
  }

  /**
   * Takes the items of an answer.
   *
   * @return the end; null to go on
   */
  abstract @Nullable V take(Scan request, Answer answer);

  /** What it yields when nothing more may be asked for. */
  abstract V end();

  /** What was read and is not handed out yet. */
  List<?> handed() {
    return List.of();
  }

  @Override
  public final Step<V> next(@Nullable Attempt last) {
    Step<V> step = null;
    try {
      step = step(last);
    } finally {
      if (step == null || step instanceof Step.Fail<V>) {
        reads.close();
      }
    }
    return step;
  }

  private Step<V> step(@Nullable Attempt last) {
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(reads.requests().told(), failed);
    }
    if (last instanceof Attempt.Answered answered) {
      V taken = take(reads.take(answered.answer()), answered.answer());
      if (taken != null) {
        return new Step.Done<>(taken);
      }
    }
    if (reads.fill()) {
      return new Step.SendPrepared<>(reads.requests());
    }
    CapacityExceededException spent = reads.spent(handed());
    return spent == null ? new Step.Done<>(end()) : new Step.Fail<>(spent);
  }

  @Override
  public final void abandon() {
    reads.close();
  }
}
