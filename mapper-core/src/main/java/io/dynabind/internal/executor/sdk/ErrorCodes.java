package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.executor.Failure.Kind;
import java.util.List;
import java.util.Map;

/**
 * What the service's error codes mean.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
 *     handling with DynamoDB</a>
 */
final class ErrorCodes {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("ConditionalCheckFailedException", Kind.CONDITION_FAILED),
          Map.entry("TransactionCanceledException", Kind.TRANSACTION_CANCELED),
          Map.entry("TransactionConflictException", Kind.CONFLICT),
          Map.entry("TransactionInProgressException", Kind.CONFLICT),
          Map.entry("ReplicatedWriteConflictException", Kind.CONFLICT),
          Map.entry("ProvisionedThroughputExceededException", Kind.THROTTLED),
          Map.entry("RequestLimitExceeded", Kind.THROTTLED),
          Map.entry("ThrottlingException", Kind.THROTTLED),
          Map.entry("Throttling", Kind.THROTTLED),
          Map.entry("LimitExceededException", Kind.THROTTLED),
          Map.entry("ResourceNotFoundException", Kind.TABLE_MISSING),
          Map.entry("TableNotFoundException", Kind.TABLE_MISSING),
          Map.entry("ResourceInUseException", Kind.TABLE_IN_USE),
          Map.entry("TableAlreadyExistsException", Kind.TABLE_IN_USE),
          Map.entry("TableInUseException", Kind.TABLE_IN_USE),
          Map.entry("ValidationException", Kind.INVALID),
          Map.entry("SerializationException", Kind.INVALID),
          Map.entry("IdempotentParameterMismatchException", Kind.TOKEN_REUSED),
          Map.entry("ItemCollectionSizeLimitExceededException", Kind.INVALID),
          Map.entry("UnknownOperationException", Kind.INVALID),
          Map.entry("AccessDeniedException", Kind.ACCESS_DENIED),
          Map.entry("UnrecognizedClientException", Kind.ACCESS_DENIED),
          Map.entry("IncompleteSignatureException", Kind.ACCESS_DENIED),
          Map.entry("InvalidSignatureException", Kind.ACCESS_DENIED),
          Map.entry("MissingAuthenticationTokenException", Kind.ACCESS_DENIED),
          Map.entry("MissingAuthenticationToken", Kind.ACCESS_DENIED),
          Map.entry("ExpiredTokenException", Kind.ACCESS_DENIED),
          Map.entry("InvalidClientTokenId", Kind.ACCESS_DENIED),
          Map.entry("NotAuthorized", Kind.ACCESS_DENIED),
          Map.entry("OptInRequired", Kind.ACCESS_DENIED));

  /** Why an action of a transaction failed, where the same transaction may succeed later. */
  private static final Map<String, Kind> PASSING =
      Map.of(
          "TransactionConflict", Kind.CONFLICT,
          "ThrottlingError", Kind.THROTTLED,
          "ProvisionedThroughputExceeded", Kind.THROTTLED);

  private ErrorCodes() {}

  static Kind kind(String code, int status) {
    if (status >= 500) {
      return Kind.SERVER_ERROR;
    }
    if (status == 400 && code.isEmpty()) {
      // A refusal of the service, the rest of which is lost.
      return Kind.BAD_ANSWER;
    }
    Kind kind = KINDS.get(code);
    return kind != null ? kind : kind(status);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.ACCESS_DENIED;
      case 413 -> Kind.INVALID;
      case 429 -> Kind.THROTTLED;
      default -> status < 400 ? Kind.BAD_ANSWER : Kind.OTHER;
    };
  }

  /** A cancelled transaction is worth repeating if nothing but passing reasons cancelled it. */
  static Kind kind(List<Cancellation> cancellations) {
    Kind kind = Kind.TRANSACTION_CANCELED;
    for (Cancellation cancellation : cancellations) {
      if (!cancellation.isNone()) {
        Kind passing = PASSING.get(cancellation.code());
        if (passing == null) {
          return Kind.TRANSACTION_CANCELED;
        }
        kind = passing;
      }
    }
    return kind;
  }
}
