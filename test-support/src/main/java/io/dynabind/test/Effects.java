package io.dynabind.test;

import static java.util.Map.entry;

import io.dynabind.test.internal.fault.Conflicts;
import io.dynabind.test.internal.fault.Effect;
import io.dynabind.test.internal.fault.EmptyPages;
import io.dynabind.test.internal.fault.Errors;
import io.dynabind.test.internal.fault.Losses;
import io.dynabind.test.internal.fault.Throttling;
import io.dynabind.test.internal.fault.Unprocessed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** What each fault does; the choices that some of them make are seeded. */
final class Effects {

  private static final String PROVISIONED = "ProvisionedThroughputExceededException";
  private static final String ON_DEMAND = "ThrottlingException";
  private static final String HOT = "KeyRangeThroughputExceeded";
  private static final long PATIENCE_MILLIS = 1000;

  private final EmptyPages pages = new EmptyPages();
  private final Map<Fault, Effect> effects;

  Effects(long seed) {
    Random random = new Random(seed);
    IntUnaryOperator choice = bound -> bound < 1 ? 0 : random.nextInt(bound);
    effects =
        Map.ofEntries(
            entry(Fault.NONE, Losses.none()),
            entry(
                Fault.CONNECTION_REFUSED,
                Losses.before(() -> new ConnectException("Connection refused"))),
            entry(
                Fault.REQUEST_LOST,
                Losses.before(() -> new IOException("Fault: the request was lost"))),
            entry(
                Fault.REQUEST_TIMED_OUT,
                Losses.before(() -> new SocketTimeoutException("Read timed out"))),
            entry(
                Fault.ANSWER_LOST,
                Losses.instead(() -> new IOException("Fault: the answer was lost"))),
            entry(Fault.ANSWER_RESET, Losses.reset(choice)),
            entry(Fault.ANSWER_TRUNCATED, Losses.truncated(choice)),
            entry(Fault.ANSWER_CORRUPTED, Losses.corrupted()),
            entry(
                Fault.ANSWER_TIMED_OUT,
                Losses.instead(() -> new SocketTimeoutException("Read timed out"))),
            entry(
                Fault.ATTEMPT_TIMED_OUT,
                Losses.instead(() -> ApiCallAttemptTimeoutException.create(PATIENCE_MILLIS))),
            entry(
                Fault.CALL_TIMED_OUT,
                Losses.instead(() -> ApiCallTimeoutException.create(PATIENCE_MILLIS))),
            entry(Fault.SERVER_ERROR, Errors.before(500, "InternalServerError")),
            entry(Fault.SERVER_ERROR_APPLIED, Errors.after(500, "InternalServerError")),
            entry(Fault.UNAVAILABLE, Errors.before(503, "ServiceUnavailable")),
            entry(Fault.UNAVAILABLE_APPLIED, Errors.after(503, "ServiceUnavailable")),
            entry(Fault.HOT_KEY, Throttling.of(PROVISIONED, "Table", HOT)),
            entry(Fault.HOT_KEY_ON_DEMAND, Throttling.of(ON_DEMAND, "Table", HOT)),
            entry(
                Fault.TABLE_THROTTLED,
                Throttling.of(PROVISIONED, "Table", "ProvisionedThroughputExceeded")),
            entry(
                Fault.INDEX_THROTTLED,
                Throttling.of(PROVISIONED, "Index", "ProvisionedThroughputExceeded")),
            entry(
                Fault.ACCOUNT_THROTTLED,
                Throttling.of("RequestLimitExceeded", "Table", "AccountLimitExceeded")),
            entry(
                Fault.ON_DEMAND_MAXIMUM,
                Throttling.of(ON_DEMAND, "Table", "MaxOnDemandThroughputExceeded")),
            entry(Fault.CONFLICT, Conflicts.conflict(choice)),
            entry(Fault.CANCELED_BY_THROTTLING, Conflicts.cancelled("ThrottlingError", choice)),
            entry(
                Fault.TRANSACTION_IN_PROGRESS, Errors.after(400, "TransactionInProgressException")),
            entry(Fault.UNPROCESSED, Unprocessed.of(random)),
            entry(Fault.EMPTY_PAGE, pages.effect()));
  }

  Effect of(Fault fault) {
    Effect effect = effects.get(fault);
    if (effect == null) {
      throw new IllegalStateException("No effect for " + fault);
    }
    return effect;
  }

  EmptyPages pages() {
    return pages;
  }
}
