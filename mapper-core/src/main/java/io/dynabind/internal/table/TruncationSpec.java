package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;

/**
 * What a truncation has been told so far.
 *
 * @param percent how much of the capacity it uses, 1 to 100
 * @param readUnits read units per second as they were stated, 0 for the table's
 * @param writeUnits write units per second as they were stated, 0 for the table's
 * @param call how it is sent, beyond what the table has
 */
record TruncationSpec(int percent, long readUnits, long writeUnits, CallOptions call) {

  /** Asks for the table's name, lest another table be emptied than the one that is meant. */
  static TruncationSpec of(TableContext<?> context, String tableName) {
    if (!context.name().equals(tableName)) {
      throw new IllegalArgumentException(
          String.format(
              "To delete all items of %s, give that name, and not '%s'",
              context.name(), tableName));
    }
    return new TruncationSpec(100, 0, 0, CallOptions.DEFAULT);
  }

  TruncationSpec withPercent(int other) {
    if (other < 1 || other > 100) {
      throw new IllegalArgumentException("A part of the capacity is 1 to 100 %, not " + other);
    }
    return new TruncationSpec(other, readUnits, writeUnits, call);
  }

  TruncationSpec withCapacity(long read, long write) {
    if (read < 1 || write < 1) {
      throw new IllegalArgumentException(
          "A capacity is one unit per second or more, not " + Math.min(read, write));
    }
    return new TruncationSpec(percent, read, write, call);
  }

  TruncationSpec with(CallOptions more) {
    return new TruncationSpec(percent, readUnits, writeUnits, call.and(more));
  }
}
