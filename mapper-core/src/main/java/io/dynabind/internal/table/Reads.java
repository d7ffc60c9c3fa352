package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.ReadException;

/** What all reads share. */
final class Reads {

  private Reads() {}

  static <R> Step<R> failed(Operation operation, Attempt.Failed attempt) {
    Failure failure = attempt.failure();
    return new Step.Fail<>(
        new ReadException(failure.kind().name(), operation.origin(), failure.cause()));
  }

  /** The same query or scan, begun after a key. */
  static ItemOperation startingAfter(ItemOperation operation, RawKey key) {
    if (operation instanceof Query query) {
      return query.startingAfter(key);
    }
    if (operation instanceof Scan scan) {
      return scan.startingAfter(key);
    }
    throw new IllegalArgumentException("Has no pages: " + operation);
  }
}
