package io.dynabind.executor;

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
  record Failed(Certainty certainty, Failure failure, int attempts) implements Attempt {}

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
