package io.dynabind.internal.executor.sdk;

import io.dynabind.outcome.Throttling;
import io.dynabind.outcome.Throttling.Access;
import io.dynabind.outcome.Throttling.Limit;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/**
 * Reads why a request was throttled out of texts such as {@code
 * TableWriteKeyRangeThroughputExceeded}: what is throttled, what kind of access, and which limit.
 */
final class ThrottlingReasons {

  private ThrottlingReasons() {}

  static List<Throttling> of(AwsServiceException refusal) {
    return reasons(refusal).stream().map(ThrottlingReasons::read).toList();
  }

  private static List<ThrottlingReason> reasons(AwsServiceException refusal) {
    if (refusal instanceof ThrottlingException e) {
      return e.throttlingReasons();
    }
    if (refusal instanceof ProvisionedThroughputExceededException e) {
      return e.throttlingReasons();
    }
    return refusal instanceof RequestLimitExceededException e ? e.throttlingReasons() : List.of();
  }

  private static Throttling read(ThrottlingReason reason) {
    String text = reason.reason() == null ? "" : reason.reason();
    return new Throttling(limit(text), access(text), reason.resource());
  }

  private static Limit limit(String text) {
    if (text.endsWith("KeyRangeThroughputExceeded")) {
      return Limit.HOT_KEY_RANGE;
    }
    if (text.endsWith("AccountLimitExceeded")) {
      return Limit.ACCOUNT;
    }
    if (text.endsWith("MaxOnDemandThroughputExceeded")) {
      return Limit.ON_DEMAND_MAXIMUM;
    }
    if (text.endsWith("ProvisionedThroughputExceeded")) {
      return text.startsWith("Index") ? Limit.INDEX : Limit.TABLE;
    }
    return Limit.OTHER;
  }

  private static Access access(String text) {
    if (text.startsWith("TableRead") || text.startsWith("IndexRead")) {
      return Access.READ;
    }
    return text.startsWith("TableWrite") || text.startsWith("IndexWrite")
        ? Access.WRITE
        : Access.OTHER;
  }
}
