package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.operation.Operation;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says what it means that a client threw: the last attempt is classified first, then what the
 * client tells of its earlier ones.
 */
final class Failures {

  private Failures() {}

  static Attempt.Failed classify(Operation operation, Throwable thrown) {
    Throwable cause = unwrap(thrown);
    Attempt.Failed last =
        cause instanceof AwsServiceException refusal
            ? failed(ServiceFailures.certainty(operation, refusal), ServiceFailures.of(refusal))
            : failed(ClientFailures.certainty(cause), ClientFailures.of(cause));
    if (last.certainty() == Certainty.AMBIGUOUS) {
      return last;
    }
    if (!EarlierAttempts.surelyHadNoEffect(operation, last)) {
      return last.afterAmbiguous(operation);
    }
    return last.certainty() == Certainty.NOT_SENT
        ? new Attempt.Failed(Certainty.NOT_SENT, last.failure(), 0)
        : last;
  }

  private static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? unwrap(cause) : thrown;
  }

  private static Attempt.Failed failed(Certainty certainty, Failure failure) {
    int attempts =
        failure.cause() instanceof SdkException e && e.numAttempts() != null ? e.numAttempts() : 1;
    return new Attempt.Failed(certainty, failure, attempts);
  }

  static Attempt.Failed interruptedBeforeSending() {
    Throwable cause = new InterruptedException("The thread was interrupted before sending");
    return new Attempt.Failed(Certainty.NOT_SENT, Failure.of(Failure.Kind.INTERRUPTED, cause), 0);
  }

  /** Clients differ in whether they leave the flag set. */
  static void restoreInterrupt(Attempt attempt) {
    if (attempt instanceof Attempt.Failed failed
        && failed.failure().kind() == Failure.Kind.INTERRUPTED) {
      Thread.currentThread().interrupt();
    }
  }
}
