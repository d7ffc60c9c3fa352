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
  private static final String SEVERAL = "several";

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
   * The table that is worked on.
   *
   * @return its name, as the service knows it; {@code several} for a transaction or batch over more
   *     than one: which they are says {@link #getTables()}
   */
  public String getTable() {
    return getTables().contains(",") ? SEVERAL : getTables();
  }

  /**
   * The tables that are worked on.
   *
   * @return their names, joined by commas
   */
  public String getTables() {
    return operation.table();
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

  /** What is an error of it: a condition that is false is none. */
  @Nullable Throwable end(Attempt ended) {
    attempt = ended;
    return ended instanceof Attempt.Failed failed
            && failed.failure().kind() != Failure.Kind.CONDITION_FAILED
        ? failed.failure().cause()
        : null;
  }

  static String lowerCase(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
