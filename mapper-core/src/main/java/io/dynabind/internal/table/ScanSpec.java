package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;

/**
 * What a fluent scan has been told so far.
 *
 * @param segment which part is read, from 0
 * @param segments how many parts there are
 * @param parallel whether all parts are read, several at once
 * @param shared what queries are told as well
 */
record ScanSpec(int segment, int segments, boolean parallel, ReadSpec shared) {

  private static final int MOST_SEGMENTS = 1_000_000;

  static final ScanSpec ALL = new ScanSpec(0, 1, false, ReadSpec.ALL);

  ScanSpec with(ReadSpec other) {
    return new ScanSpec(segment, segments, parallel, other);
  }

  ScanSpec withSegment(int part, int parts) {
    if (parts < 1 || parts > MOST_SEGMENTS || part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          String.format(
              "Segments are counted from 0, and are 1 to %d, not %d of %d",
              MOST_SEGMENTS, part, parts));
    }
    return new ScanSpec(part, parts, false, shared);
  }

  ScanSpec withParallel(int parts) {
    if (parts < 1 || parts > MOST_SEGMENTS) {
      throw new IllegalArgumentException(
          String.format("Segments are 1 to %d, not %d", MOST_SEGMENTS, parts));
    }
    return new ScanSpec(0, parts, true, shared);
  }

  <T, R> Selection<R> selection(TableContext<T> context, Projection<T, R> projection) {
    TableContext<T> seen = shared.seen(context);
    return selection(seen, ScanOperations.of(seen, this, projection));
  }

  /** What counts the items. */
  <T> Selection<Boolean> counting(TableContext<T> context) {
    TableContext<T> seen = shared.seen(context);
    return selection(seen, ScanOperations.counting(seen, this));
  }

  private <R> Selection<R> selection(TableContext<?> seen, ScanOperations<R> operations) {
    CallOptions options = seen.options().and(shared.call());
    if (parallel) {
      return new SegmentsSelection<>(seen, operations, shared.limit(), options);
    }
    return new PagedSelection<>(
        seen,
        Decoder.plain(operations.reading().decode()),
        operations::first,
        shared.limit(),
        options);
  }
}
