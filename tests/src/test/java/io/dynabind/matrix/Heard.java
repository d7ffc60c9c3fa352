package io.dynabind.matrix;

import io.dynabind.test.Exchange;
import io.dynabind.test.Fault;

/** What a client can know of an attempt with a fault, said fault by fault and not by dynabind. */
enum Heard {
  /** It never left. */
  NOT_SENT("never sent"),
  /** It was refused, and may be sent again: throttled. */
  THROTTLED("throttled"),
  /** It was refused, and may be sent again: one hash key has too much traffic. */
  HOT_KEY("throttled"),
  /** It was refused, and may be sent again: a transaction is at work. */
  CONFLICT("in conflict"),
  /** It was refused, and the reason cannot be read. */
  REFUSED("refused"),
  /** Nothing that says what the server did, which is nothing. */
  SILENCE_UNDONE("answer missing, not applied"),
  /** Nothing that says what the server did, which is its work. */
  SILENCE_DONE("answer missing, applied"),
  /** An answer, though not of everything. */
  PART("answered in part");

  final String words;

  Heard(String words) {
    this.words = words;
  }

  static Heard of(Fault fault) {
    return switch (fault) {
      case NONE, UNPROCESSED, EMPTY_PAGE -> PART;
      case CONNECTION_REFUSED -> NOT_SENT;
      case HOT_KEY, HOT_KEY_ON_DEMAND -> HOT_KEY;
      case TABLE_THROTTLED, INDEX_THROTTLED, ACCOUNT_THROTTLED, ON_DEMAND_MAXIMUM -> THROTTLED;
      case CANCELED_BY_THROTTLING -> THROTTLED;
      case CONFLICT -> CONFLICT;
      case REQUEST_LOST, REQUEST_TIMED_OUT, SERVER_ERROR, UNAVAILABLE -> SILENCE_UNDONE;
      case ANSWER_LOST,
          ANSWER_RESET,
          ANSWER_TRUNCATED,
          ANSWER_CORRUPTED,
          ANSWER_TIMED_OUT,
          ATTEMPT_TIMED_OUT,
          CALL_TIMED_OUT,
          SERVER_ERROR_APPLIED,
          UNAVAILABLE_APPLIED,
          TRANSACTION_IN_PROGRESS ->
          SILENCE_DONE;
    };
  }

  /** The refusals of the server: their status counts, and their checksum does not. */
  static Heard of(Fault fault, Exchange exchange, boolean isAsync) {
    if (exchange.status() < 400) {
      return of(fault);
    }
    // A transaction may be refused because it is in progress: that is in the part that is lost.
    boolean decides = !exchange.action().equals("TransactWriteItems");
    return switch (fault) {
      case ANSWER_CORRUPTED -> PART;
      case ANSWER_TRUNCATED -> decides ? REFUSED : SILENCE_UNDONE;
      case ANSWER_RESET -> isAsync || !decides ? SILENCE_UNDONE : REFUSED;
      default -> of(fault);
    };
  }

  boolean isSilence() {
    return this == SILENCE_DONE || this == SILENCE_UNDONE;
  }

  boolean isThrottling() {
    return this == THROTTLED || this == HOT_KEY;
  }
}
