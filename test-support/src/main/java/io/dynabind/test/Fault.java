package io.dynabind.test;

import io.dynabind.test.internal.fault.Scope;

/**
 * What a {@link FaultClient} does to a request.
 *
 * <p>Nothing sleeps: what would last too long fails at once, with what the AWS client throws when
 * its patience ends. Errors have the status and the form of DynamoDB's own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
 *     handling with DynamoDB</a>
 */
public enum Fault {
  /** Nothing. */
  NONE(true, Scope.EVERYTHING),

  /** There is no connection, and the client can know that nothing was sent. */
  CONNECTION_REFUSED(false, Scope.EVERYTHING),

  /** The connection breaks before the request is sent: the server never sees it. */
  REQUEST_LOST(false, Scope.EVERYTHING),

  /** The server never sees the request, and the client waits for its answer in vain. */
  REQUEST_TIMED_OUT(false, Scope.EVERYTHING),

  /** The server does its work, and the connection breaks before its answer arrives. */
  ANSWER_LOST(true, Scope.EVERYTHING),

  /** The server does its work, and the connection breaks in the middle of its answer. */
  ANSWER_RESET(true, Scope.EVERYTHING),

  /** The server does its work, and its answer ends too early, without a sign that it does. */
  ANSWER_TRUNCATED(true, Scope.EVERYTHING),

  /**
   * The server does its work, and the checksum of its answer is wrong. The AWS client does not
   * repeat such a request.
   */
  ANSWER_CORRUPTED(true, Scope.EVERYTHING),

  /** The server does its work, and its answer comes after the HTTP client gave up reading. */
  ANSWER_TIMED_OUT(true, Scope.EVERYTHING),

  /** The server does its work, and its answer comes after the timeout of the attempt. */
  ATTEMPT_TIMED_OUT(true, Scope.EVERYTHING),

  /** The server does its work, and its answer comes after the timeout of the whole call. */
  CALL_TIMED_OUT(true, Scope.EVERYTHING),

  /** {@code InternalServerError}, 500; the server did nothing. */
  SERVER_ERROR(false, Scope.EVERYTHING),

  /** {@code InternalServerError}, 500, although the server did its work. */
  SERVER_ERROR_APPLIED(true, Scope.EVERYTHING),

  /** {@code ServiceUnavailable}, 503; the server did nothing. */
  UNAVAILABLE(false, Scope.EVERYTHING),

  /** {@code ServiceUnavailable}, 503, although the server did its work. */
  UNAVAILABLE_APPLIED(true, Scope.EVERYTHING),

  /**
   * {@code ProvisionedThroughputExceededException} with the reason {@code
   * Table…KeyRangeThroughputExceeded}.
   */
  HOT_KEY(false, Scope.ITEMS),

  /** {@code ThrottlingException} with the reason {@code Table…KeyRangeThroughputExceeded}. */
  HOT_KEY_ON_DEMAND(false, Scope.ITEMS),

  /**
   * {@code ProvisionedThroughputExceededException} with the reason {@code
   * Table…ProvisionedThroughputExceeded}.
   */
  TABLE_THROTTLED(false, Scope.ITEMS),

  /**
   * {@code ProvisionedThroughputExceededException} with the reason {@code
   * Index…ProvisionedThroughputExceeded}; for queries, scans and writes.
   */
  INDEX_THROTTLED(false, Scope.INDEXES),

  /** {@code RequestLimitExceeded} with the reason {@code Table…AccountLimitExceeded}. */
  ACCOUNT_THROTTLED(false, Scope.ITEMS),

  /** {@code ThrottlingException} with the reason {@code Table…MaxOnDemandThroughputExceeded}. */
  ON_DEMAND_MAXIMUM(false, Scope.ITEMS),

  /**
   * Another transaction is at work on an item: {@code TransactionConflictException} for a single
   * write, a transaction cancelled because of {@code TransactionConflict} at one of its actions.
   */
  CONFLICT(false, Scope.CONFLICTS),

  /** A transaction is cancelled because of {@code ThrottlingError} at one of its actions. */
  CANCELED_BY_THROTTLING(false, Scope.TRANSACTIONS),

  /**
   * {@code TransactionInProgressException}: the server is still at work on the transaction of the
   * same token, and does apply it.
   */
  TRANSACTION_IN_PROGRESS(true, Scope.WRITE_TRANSACTIONS),

  /**
   * A part of a batch comes back as unprocessed, and the server never sees that part: at least one
   * entry, and not all unless there is but one. Needs a server that does not verify signatures,
   * such as DynamoDB Local: the request is another one than was signed.
   */
  UNPROCESSED(true, Scope.BATCHES),

  /**
   * A page of a query or scan comes without items but with the key to go on, as if all that was
   * examined had been filtered out. Who goes on behind that key finds all items. An empty result
   * stays what it is. Needs a server that does not verify signatures, such as DynamoDB Local.
   */
  EMPTY_PAGE(true, Scope.PAGES);

  private final boolean reachesServer;
  private final Scope scope;

  Fault(boolean reachesServer, Scope scope) {
    this.reachesServer = reachesServer;
    this.scope = scope;
  }

  /**
   * Whether the server gets to see the request, or a part of it.
   *
   * @return false if the server has surely done nothing
   */
  public boolean reachesServer() {
    return reachesServer;
  }

  /**
   * Whether a request can meet this fault.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @return true if this happens to such requests
   */
  public boolean fits(String action) {
    return scope.includes(action);
  }
}
