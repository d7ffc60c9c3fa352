package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.internal.cursor.SegmentCursors;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.Capacity;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.Cursor;
import io.dynabind.table.PageLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a scan of all segments, within its limits, and what they come to. Made for one
 * call; asked by one thread at a time, but for {@link #close}.
 */
final class SegmentReads {

  private final Scan scan;
  private final PageLimit limit;
  private final SegmentCursors cursors;
  private final SegmentWalk walk;
  private final SegmentRequests requests;
  private final SegmentSizes sizes;
  private final Budget budget;
  private long found;
  private long examined;
  private int answered;
  private double consumed;

  SegmentReads(SegmentScan call) {
    this.scan = call.scan();
    this.limit = call.limit();
    this.cursors = call.cursors();
    this.budget = call.budget();
    this.walk = new SegmentWalk(scan, cursors.open(limit.cursor()));
    this.requests = new SegmentRequests(call.context().executor(), scan, call.options());
    this.sizes = new SegmentSizes(limit, call.dense(), call.sparse());
  }

  /**
   * Sends as many requests as may be under way.
   *
   * @return whether one is under way
   */
  boolean fill() {
    boolean more = true;
    while (more && walk.room() > 0 && mayAsk()) {
      if (budget.isSpent()) {
        more = false;
      } else {
        int size = sizes.next(found, examined, walk.room());
        more = size != SegmentSizes.NONE;
        if (more) {
          requests.send(walk.begin().withLimit(size));
        }
      }
    }
    return walk.underWay() > 0;
  }

  /**
   * Why nothing is under way, if that is the budget's fault.
   *
   * @param handed what was read and would be lost
   * @return null if the limits are reached, or the end
   */
  @Nullable CapacityExceededException spent(List<?> handed) {
    return !walk.isOver() && budget.isSpent() && mayExamine() && mayAsk()
        ? budget.exceeded(scan, handed, here())
        : null;
  }

  private boolean mayAsk() {
    return limit.requests() == 0 || answered + walk.underWay() < limit.requests();
  }

  /** Whether fewer items were examined than may be. */
  boolean mayExamine() {
    return limit.examined() == 0 || examined < limit.examined();
  }

  SegmentRequests requests() {
    return requests;
  }

  /** Counts an answer, whose items are not taken yet. */
  Scan take(Answer answer) {
    Scan request = requests.told();
    sizes.ended(request.limit());
    answered++;
    examined += answer.scannedCount();
    consumed += Math.max(answer.consumedCapacity(), 0);
    return request;
  }

  /** All items of a request are done with. */
  void reached(Scan request, Answer answer, long more) {
    found += more;
    walk.reached(request, answer.lastKey());
  }

  /** The items of a request are done with up to one; before the first, if that is null. */
  void reached(Scan request, @Nullable ItemReader last, long more) {
    found += more;
    if (last == null) {
      walk.stays(request);
    } else {
      walk.reached(request, cursors.key(last));
    }
  }

  boolean isOver() {
    return walk.isOver();
  }

  /** Where the rest begins; null at the beginning. */
  @Nullable Cursor here() {
    return cursors.from(walk.here());
  }

  long examined() {
    return examined;
  }

  int answered() {
    return answered;
  }

  Capacity consumed() {
    return new Capacity(consumed, 0);
  }

  /** Cancels what is under way. To be called by any thread. */
  void close() {
    requests.close();
  }
}
