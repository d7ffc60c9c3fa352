package io.dynabind.spring.boot.observation;

import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.micrometer.observation.Observation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request to DynamoDB, for conventions. Its facts are read while the request is under way, what
 * became of it when it has ended.
 */
public final class RequestContext extends Observation.Context {

  private static final String NONE = "none";

  private final Operation operation;
  private volatile @Nullable Attempt attempt;

  RequestContext(Operation operation) {
    this.operation = operation;
  }

  /**
   * What is sent.
   *
   * @return the operation; its {@code toString} has no values
   */
  public Operation getOperation() {
    return operation;
  }

  /**
   * What became of it.
   *
   * @return null while it is under way, or if nobody waited for the answer any more
   */
  public @Nullable Attempt getAttempt() {
    return attempt;
  }

  /**
   * The action of DynamoDB.
   *
   * @return such as {@code Query}
   */
  public String getAction() {
    return operation.getClass().getSimpleName();
  }

  /**
   * The index that is read.
   *
   * @return its name, or {@code none}
   */
  public String getIndex() {
    String index = null;
    if (operation instanceof Query query) {
      index = query.index();
    } else if (operation instanceof Scan scan) {
      index = scan.index();
    }
    return index == null ? NONE : index;
  }

  /**
   * How it ended.
   *
   * @return {@code answered}, {@code abandoned}, or the name of the failure's kind, such as {@code
   *     condition-failed}
   */
  public String getOutcome() {
    Attempt ended = attempt;
    if (ended == null) {
      return "abandoned";
    }
    return ended instanceof Attempt.Failed failed
        ? lowerCase(failed.failure().kind().name())
        : "answered";
  }

  /**
   * What the service says of its answer.
   *
   * @return null unless it has answered
   */
  public @Nullable AnswerDetails getDetails() {
    return attempt instanceof Attempt.Answered answered ? answered.answer().details() : null;
  }

  void end(Attempt ended) {
    attempt = ended;
    if (ended instanceof Attempt.Failed failed
        && failed.failure().kind() != Failure.Kind.CONDITION_FAILED) {
      setError(failed.failure().cause());
    }
  }

  static String lowerCase(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
