package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.ItemFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Classifies what the client itself throws: an answer is missing, or could not be read. */
final class ClientFailures {

  /** HTTP clients have such classes of their own; a pool's is named after its request. */
  private static final Set<String> NEVER_CONNECTED =
      Set.of(
          "ConnectTimeoutException",
          "ConnectionPoolTimeoutException",
          "ConnectionRequestTimeoutException");

  /** The asynchronous client has no class for a pool that is exhausted. */
  private static final List<String> NO_CONNECTION =
      List.of(
          "Acquire operation took longer",
          "Too many outstanding acquire operations",
          "Maximum pending connection acquisitions exceeded");

  /** What the SDK puts before the text of its HTTP client. */
  private static final String HTTP_CLIENT_SAYS = "Unable to execute HTTP request: ";

  /**
   * The text of {@link ConnectException}, alone or behind the address that an HTTP client names.
   */
  private static final Pattern REFUSED =
      Pattern.compile("^(Connect to [^\\s]+ (\\[[^]]*] )?failed: )?Connection refused\\b");

  private ClientFailures() {}

  static Failure of(Throwable cause) {
    return Failure.of(kind(cause), cause);
  }

  static Certainty certainty(Throwable cause) {
    boolean neverLeft =
        isMissingCredentials(cause)
            || has(cause, KnownCredentials.Failure.class::isInstance)
            || (kind(cause) == Kind.CONNECTION && has(cause, ClientFailures::isNeverConnected));
    return neverLeft ? Certainty.NOT_SENT : Certainty.AMBIGUOUS;
  }

  /** Timeouts of calls come first: the SDK keeps them by interrupting its own threads. */
  private static Kind kind(Throwable cause) {
    if (has(cause, ClientFailures::isTimeout)) {
      return Kind.TIMEOUT;
    }
    if (has(cause, ClientFailures::isInterruption)) {
      return Kind.INTERRUPTED;
    }
    if (has(cause, KnownCredentials.Failure.class::isInstance)) {
      return Kind.ACCESS_DENIED;
    }
    if (has(cause, ClientFailures::isBadAnswer)) {
      return Kind.BAD_ANSWER;
    }
    if (isMissingCredentials(cause)) {
      return Kind.ACCESS_DENIED;
    }
    return has(cause, t -> t instanceof IOException || isNeverConnected(t))
        ? Kind.CONNECTION
        : Kind.OTHER;
  }

  private static boolean isTimeout(Throwable t) {
    return t instanceof ApiCallTimeoutException
        || t instanceof ApiCallAttemptTimeoutException
        || (t instanceof SocketTimeoutException && !isNeverConnected(t));
  }

  private static boolean isInterruption(Throwable t) {
    return t instanceof AbortedException
        || t instanceof InterruptedException
        || t instanceof ClosedByInterruptException
        || t instanceof CancellationException;
  }

  private static boolean isBadAnswer(Throwable t) {
    return t instanceof Crc32MismatchException
        || t instanceof ItemFormatException
        || t instanceof UncheckedIOException;
  }

  private static boolean isNeverConnected(Throwable t) {
    return t instanceof ConnectException
        || t instanceof UnknownHostException
        || t instanceof NoRouteToHostException
        || NEVER_CONNECTED.contains(t.getClass().getSimpleName())
        || NO_CONNECTION.stream().anyMatch(String.valueOf(t.getMessage())::startsWith);
  }

  /** Of an attempt of which only the text is left. */
  static boolean tellsOfNoConnection(String text) {
    if (!text.startsWith(HTTP_CLIENT_SAYS)) {
      return false;
    }
    String said = text.substring(HTTP_CLIENT_SAYS.length());
    return NO_CONNECTION.stream().anyMatch(said::startsWith) || REFUSED.matcher(said).find();
  }

  /** The SDK has no class for it; credentials are looked up before anything is sent. */
  private static boolean isMissingCredentials(Throwable t) {
    return t instanceof SdkClientException
        && String.valueOf(t.getMessage()).startsWith("Unable to load credentials");
  }

  private static boolean has(Throwable thrown, Predicate<Throwable> fact) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (fact.test(t)) {
        return true;
      }
    }
    return false;
  }
}
