package io.dynabind.internal.executor.sdk;

import io.dynabind.operation.ReturnItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Which items writes return. */
final class Returns {

  private Returns() {}

  static @Nullable ReturnValue values(ReturnItem returning) {
    return switch (returning) {
      case NONE -> null;
      case OLD -> ReturnValue.ALL_OLD;
      case NEW -> ReturnValue.ALL_NEW;
    };
  }

  /** The item that makes a condition false costs no further read. */
  static @Nullable ReturnValuesOnConditionCheckFailure onFailure(@Nullable String condition) {
    return condition == null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD;
  }
}
