package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.ReadException.Reason;

/** What all reads share. */
final class Reads {

  private Reads() {}

  static <R> Step<R> failed(ItemOperation operation, Attempt.Failed attempt) {
    Failure failure = attempt.failure();
    return new Step.Fail<>(
        new ReadException(
            reason(failure.kind()),
            operation.codec().model().name(),
            operation.origin(),
            attempt.attempts(),
            failure.cause(),
            failure.throttling()));
  }

  static Reason reason(Failure.Kind kind) {
    return switch (kind) {
      case THROTTLED -> Reason.THROTTLED;
      case HOT_KEY -> Reason.HOT_KEY;
      case ACCESS_DENIED -> Reason.ACCESS_DENIED;
      case TABLE_MISSING -> Reason.TABLE_MISSING;
      case CONFLICT, TRANSACTION_CANCELED -> Reason.CONFLICT;
      case INVALID, CONDITION_FAILED, TABLE_IN_USE, TOKEN_REUSED -> Reason.INVALID;
      case INTERRUPTED -> Reason.INTERRUPTED;
      case SERVER_ERROR, CONNECTION, TIMEOUT, BAD_ANSWER, OTHER -> Reason.NO_ANSWER;
    };
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
