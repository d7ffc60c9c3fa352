package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.operation.Operation;
import io.dynabind.operation.TransactWriteItems;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a client tells of the attempts before the last one: how many there were and, as suppressed
 * exceptions that hold nothing but a text, how each one failed. A text that is not recognised
 * counts as an attempt that may have been applied.
 */
final class EarlierAttempts {

  private static final Pattern PREFIX = Pattern.compile("^Request attempt \\d+ failure: ");
  private static final Pattern COUNT = Pattern.compile(" \\(SDK Attempt Count: \\d+\\)$");
  private static final Pattern REFUSED =
      Pattern.compile("\\(Service: \\w+, Status Code: 4\\d\\d, Request ID: [^()]*\\)$");

  private EarlierAttempts() {}

  /** A refusal of a transaction may say that it is still in progress, which its text hides. */
  static boolean surelyHadNoEffect(Operation operation, Attempt.Failed last) {
    if (!(last.failure().cause() instanceof SdkException cause) || last.attempts() <= 1) {
      return true;
    }
    int known = 0;
    for (Throwable suppressed : cause.getSuppressed()) {
      String text = String.valueOf(suppressed.getMessage());
      if (PREFIX.matcher(text).find()) {
        known++;
        boolean refusalCounts = !(operation instanceof TransactWriteItems);
        if (!surelyHadNoEffect(plain(text), refusalCounts, last, cause)) {
          return false;
        }
      }
    }
    return known == last.attempts() - 1;
  }

  private static boolean surelyHadNoEffect(
      String text, boolean refusalCounts, Attempt.Failed last, SdkException cause) {
    boolean asTheLastOne =
        last.certainty() == Certainty.NOT_SENT
            && text.equals(plain(String.valueOf(cause.getMessage())));
    return asTheLastOne
        || ClientFailures.tellsOfNoConnection(text)
        || (refusalCounts && REFUSED.matcher(text).find());
  }

  private static String plain(String text) {
    return COUNT.matcher(PREFIX.matcher(text).replaceFirst("")).replaceFirst("");
  }
}
