package io.dynabind.executor;

import io.dynabind.operation.Operation;
import io.dynabind.operation.Repeat;

/** What became of sending an operation once: an answer, or a failure. */
public sealed interface Attempt {

  /**
   * How often the request has been handed to the service.
   *
   * @return 0 if it never left; more than 1 if something beneath repeated it
   */
  int attempts();

  /**
   * The service answered.
   *
   * @param answer what it said
   * @param attempts how often the request has been handed to the service, 1 or more
   */
  record Answered(Answer answer, int attempts) implements Attempt {}

  /**
   * The service refused, or its answer is missing.
   *
   * @param certainty what may have happened
   * @param failure why
   * @param attempts how often the request has been handed to the service
   */
  record Failed(Certainty certainty, Failure failure, int attempts) implements Attempt {

    /**
     * What this failure means when an earlier request of the same call may have been applied: the
     * refusal of a write decides nothing then. Only a transaction sent under one token is decided
     * by its cancellation, since an applied one would have been confirmed.
     *
     * @param operation what was sent
     * @return this failure, ambiguous unless the operation is a read or the matter is decided
     */
    public Failed afterAmbiguous(Operation operation) {
      boolean cancelled = !failure.cancellations().isEmpty();
      boolean decided = cancelled && operation.repeat() == Repeat.HARMLESS;
      if (operation.isRead() || decided) {
        return this;
      }
      return new Failed(Certainty.AMBIGUOUS, failure, attempts);
    }
  }

  /** What may have happened to a request that failed. */
  enum Certainty {
    /** It never left: surely no effect. */
    NOT_SENT,
    /** The service refused it: surely no effect. */
    REJECTED,
    /** It left, and nothing tells whether it took effect. */
    AMBIGUOUS
  }
}
