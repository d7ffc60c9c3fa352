package io.dynabind.internal.table;

import io.dynabind.internal.cursor.Segments;
import io.dynabind.item.RawKey;
import io.dynabind.operation.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a scan of all segments has come. Those that have been begun go on before others are
 * begun, so that few are open, however many there are. Not thread-safe.
 */
final class SegmentWalk {

  /** So many at once, lest their pages take all memory and connections. */
  static final int MOST_AT_ONCE = 100;

  private final Scan scan;

  /** After which key those go on that are open; empty at their beginning. */
  private final SortedMap<Integer, Optional<RawKey>> open = new TreeMap<>();

  /** The open ones for which nothing is under way. */
  private final TreeSet<Integer> idle = new TreeSet<>();

  private int begun;

  SegmentWalk(Scan scan, Segments from) {
    this.scan = scan;
    this.begun = from.begun();
    for (Segments.Open each : from.open()) {
      open.put(each.segment(), Optional.ofNullable(each.after()));
      idle.add(each.segment());
    }
  }

  int underWay() {
    return open.size() - idle.size();
  }

  /** How many requests may be begun. */
  int room() {
    return Math.min(
        MOST_AT_ONCE - underWay(), idle.size() + Math.max(0, scan.totalSegments() - begun));
  }

  /** The next request; there is room for it. */
  Scan begin() {
    Integer next = idle.pollFirst();
    int segment = next == null ? begun++ : next;
    Scan part = scan.ofSegment(segment);
    return open.computeIfAbsent(segment, fresh -> Optional.empty())
        .map(part::startingAfter)
        .orElse(part);
  }

  /** The request for a segment has ended: all before a key, or all, is done with. */
  void reached(Scan request, @Nullable RawKey key) {
    if (key == null) {
      open.remove(request.segment());
    } else {
      open.put(request.segment(), Optional.of(key));
      idle.add(request.segment());
    }
  }

  /** The request for a segment has ended, and is to be sent again. */
  void stays(Scan request) {
    idle.add(request.segment());
  }

  boolean isOver() {
    return open.isEmpty() && begun == scan.totalSegments();
  }

  Segments here() {
    List<Segments.Open> all = new ArrayList<>();
    open.forEach((segment, after) -> all.add(new Segments.Open(segment, after.orElse(null))));
    return new Segments(begun, all);
  }
}
