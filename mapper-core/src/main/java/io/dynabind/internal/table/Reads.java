package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.ReadException.Reason;
import org.jspecify.annotations.Nullable;

/** What all reads share. */
final class Reads {

  private static final int LARGEST_PAGE = 1000;

  private Reads() {}

  static <R> Step<R> failed(ItemOperation operation, Attempt.Failed attempt) {
    String entity = operation.codec().model().name();
    return new Step.Fail<>(
        exception(
            attempt.failure(), entity, operation.table(), operation.origin(), attempt.attempts()));
  }

  static ReadException exception(
      Failure failure, String entity, @Nullable String table, String origin, int attempts) {
    return new ReadException(
        reason(failure.kind()),
        entity,
        table,
        origin,
        attempts,
        failure.cause(),
        failure.throttling());
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

  /**
   * The same query or scan, begun after a key.
   *
   * @param sparse whether items that are examined may not be returned: then each page examines more
   *     than the one before, so that many expired items are passed in few requests
   */
  static ItemOperation startingAfter(ItemOperation operation, RawKey key, boolean sparse) {
    if (operation instanceof Query query) {
      Query next = query.startingAfter(key);
      return sparse ? next.withLimit(grown(query.limit())) : next;
    }
    if (operation instanceof Scan scan) {
      Scan next = scan.startingAfter(key);
      return sparse ? next.withLimit(grown(scan.limit())) : next;
    }
    throw new IllegalArgumentException("Has no pages: " + operation);
  }

  /** Whether the service counts the items, and gives none. */
  static boolean counts(ItemOperation operation) {
    return (operation instanceof Query query && query.counts())
        || (operation instanceof Scan scan && scan.counts());
  }

  /** After which key a request begins; null for the beginning. */
  static @Nullable RawKey startAfter(ItemOperation operation) {
    return operation instanceof Query query ? query.startAfter() : ((Scan) operation).startAfter();
  }

  /** The most items that a request examines; 0 for as many as fit. */
  static int limit(ItemOperation operation) {
    return operation instanceof Query query ? query.limit() : ((Scan) operation).limit();
  }

  static ItemOperation withLimit(ItemOperation operation, int limit) {
    return operation instanceof Query query
        ? query.withLimit(limit)
        : ((Scan) operation).withLimit(limit);
  }

  private static int grown(int limit) {
    return Math.max(limit, Math.min(LARGEST_PAGE, 2 * Math.min(limit, LARGEST_PAGE)));
  }
}
