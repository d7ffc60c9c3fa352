package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.operation.Operation;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.Throttling;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Classifies the errors that the service answers. */
final class ServiceFailures {

  private ServiceFailures() {}

  /** An error of the server leaves a write undecided; every other answer refuses it. */
  static Certainty certainty(Operation operation, AwsServiceException refusal) {
    if (operation.isRead()) {
      return Certainty.REJECTED;
    }
    boolean refused = refusal.statusCode() >= 400 && refusal.statusCode() < 500;
    return refused && !isInProgress(operation, refusal) ? Certainty.REJECTED : Certainty.AMBIGUOUS;
  }

  /**
   * The transaction of that token is still being worked on, and may yet be applied; so it may be if
   * the code of the refusal is lost.
   */
  private static boolean isInProgress(Operation operation, AwsServiceException refusal) {
    String code = code(refusal);
    return code.equals("TransactionInProgressException")
        || (code.isEmpty() && operation instanceof TransactWriteItems);
  }

  static Failure of(AwsServiceException refusal) {
    if (refusal instanceof ConditionalCheckFailedException failed) {
      return new Failure(
          Kind.CONDITION_FAILED,
          failed,
          Items.readerOf(failed.hasItem(), failed.item()),
          List.of());
    }
    if (refusal instanceof TransactionCanceledException cancelled) {
      List<Cancellation> reasons =
          cancelled.cancellationReasons().stream().map(ServiceFailures::cancellation).toList();
      return new Failure(ErrorCodes.kind(reasons), cancelled, null, reasons);
    }
    Kind kind = ErrorCodes.kind(code(refusal), refusal.statusCode());
    if (kind != Kind.THROTTLED) {
      return Failure.of(kind, refusal);
    }
    List<Throttling> reasons = ThrottlingReasons.of(refusal);
    boolean hot = reasons.stream().anyMatch(r -> r.limit() == Throttling.Limit.HOT_KEY_RANGE);
    return new Failure(hot ? Kind.HOT_KEY : kind, refusal, null, List.of(), reasons);
  }

  private static Cancellation cancellation(CancellationReason reason) {
    String code = reason.code() == null ? "None" : reason.code();
    return new Cancellation(code, Items.readerOf(reason.hasItem(), reason.item()));
  }

  private static String code(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
