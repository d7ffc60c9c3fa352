package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.SegmentCursors;
import io.dynabind.operation.Scan;
import io.dynabind.table.PageLimit;

/**
 * One call of a scan of all segments.
 *
 * @param context the table
 * @param scan of any segment, from the beginning
 * @param dense whether all items are returned that are examined, but for expired ones
 * @param limit how far it goes, and after what it begins
 * @param options how it is sent
 * @param cursors those of the call
 * @param budget stops it
 */
record SegmentScan(
    TableContext<?> context,
    Scan scan,
    boolean dense,
    PageLimit limit,
    CallOptions options,
    SegmentCursors cursors,
    Budget budget) {

  /** A call, whose tenant is the one of now. */
  static SegmentScan of(
      TableContext<?> context, ScanOperations<?> operations, PageLimit limit, CallOptions options) {
    Scan scan = operations.scan();
    return new SegmentScan(
        context,
        scan,
        operations.dense(),
        limit,
        options,
        context.cursors().ofSegments(scan),
        Budget.of(options, context.cursors(), scan));
  }

  /** Its requests. */
  SegmentReads begin() {
    return new SegmentReads(this);
  }

  boolean sparse() {
    return context.lifecycle().expiry() != null;
  }
}
