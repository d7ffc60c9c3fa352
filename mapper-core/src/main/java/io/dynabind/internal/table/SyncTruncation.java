package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.table.Truncation;

/** Empties a table, in the caller's thread. */
record SyncTruncation(TableContext<?> context, TruncationSpec spec) implements Truncation {

  @Override
  public Truncation percentOfCapacity(int percent) {
    return new SyncTruncation(context, spec.withPercent(percent));
  }

  @Override
  public Truncation capacity(long readUnits, long writeUnits) {
    return new SyncTruncation(context, spec.withCapacity(readUnits, writeUnits));
  }

  @Override
  public Truncation with(CallOptions options) {
    return new SyncTruncation(context, spec.with(options));
  }

  @Override
  public long execute() {
    return context.sync().run(TruncateConversation.of(context, spec));
  }
}
