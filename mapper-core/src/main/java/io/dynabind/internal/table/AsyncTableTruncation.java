package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.table.AsyncTruncation;
import java.util.concurrent.CompletableFuture;

/** Empties a table, without blocking. */
record AsyncTableTruncation(TableContext<?> context, TruncationSpec spec)
    implements AsyncTruncation {

  @Override
  public AsyncTruncation percentOfCapacity(int percent) {
    return new AsyncTableTruncation(context, spec.withPercent(percent));
  }

  @Override
  public AsyncTruncation capacity(long readUnits, long writeUnits) {
    return new AsyncTableTruncation(context, spec.withCapacity(readUnits, writeUnits));
  }

  @Override
  public AsyncTruncation with(CallOptions options) {
    return new AsyncTableTruncation(context, spec.with(options));
  }

  @Override
  public CompletableFuture<Long> execute() {
    return context.async().run(TruncateConversation.of(context, spec));
  }
}
