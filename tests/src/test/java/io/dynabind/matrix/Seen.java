package io.dynabind.matrix;

import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TableException;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.VersionConflictException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, whether it returned, threw, or gave an outcome.
 *
 * @param word the outcome, such as {@code Applied}, {@code NotApplied THROTTLED} or {@code Read}
 * @param attempts as they were told; negative if they were not
 * @param value what was returned; null for an exception
 */
record Seen(String word, int attempts, @Nullable Object value) {

  static final String APPLIED = "Applied";
  static final String UNKNOWN = "Unknown";

  static Seen of(Form form, Callable<?> call) {
    try {
      return ofResult(form, ended(call.call()));
    } catch (Exception e) {
      return ofFailure(e);
    }
  }

  private static @Nullable Object ended(@Nullable Object result) throws Exception {
    if (!(result instanceof Future<?> future)) {
      return result;
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static Seen ofResult(Form form, @Nullable Object result) {
    if (result instanceof Outcome<?> outcome) {
      return ofOutcome(outcome);
    }
    if (result instanceof BatchResult batch) {
      return ofBatch(batch);
    }
    if (form == Form.BATCH) {
      return new Seen(APPLIED + ", " + APPLIED, -1, result);
    }
    return new Seen(form.isRead() ? "Read" : APPLIED, -1, result);
  }

  private static Seen ofBatch(BatchResult batch) {
    List<Seen> each = batch.entries().stream().map(entry -> ofOutcome(entry.outcome())).toList();
    return each.size() == 1
        ? each.get(0)
        : new Seen(String.join(", ", each.stream().map(Seen::kind).toList()), -1, batch);
  }

  static Seen ofOutcome(Outcome<?> outcome) {
    if (outcome instanceof Rejected<?> rejected) {
      return new Seen("Rejected " + rejected.reason(), rejected.write().attempts(), outcome);
    }
    if (outcome instanceof NotApplied<?> not) {
      return new Seen("NotApplied " + not.reason(), not.write().attempts(), outcome);
    }
    if (outcome instanceof Unknown<?> unknown) {
      return new Seen(UNKNOWN, unknown.write().attempts(), outcome);
    }
    return new Seen(APPLIED, -1, ((Applied<?>) outcome).value());
  }

  private static Seen ofFailure(Exception e) {
    if (e instanceof NotAppliedException not) {
      return new Seen("NotApplied " + not.reason(), not.write().attempts(), null);
    }
    if (e instanceof OutcomeUnknownException unknown) {
      return new Seen(UNKNOWN, unknown.write().attempts(), null);
    }
    if (e instanceof ConditionFailedException failed) {
      return new Seen("Rejected " + reason(failed), failed.write().attempts(), null);
    }
    if (e instanceof ReadException failed) {
      return new Seen("ReadException " + failed.reason(), failed.attempts(), null);
    }
    if (e instanceof BatchException batch) {
      return ofBatch(batch.result());
    }
    if (e instanceof TableException table) {
      boolean perhaps = String.valueOf(table.getMessage()).contains(" may have been ");
      return new Seen(perhaps ? UNKNOWN : "NotApplied", -1, null);
    }
    return new Seen("unclassified: " + e, -1, null);
  }

  private static Rejected.Reason reason(ConditionFailedException e) {
    if (e instanceof ItemExistsException) {
      return Rejected.Reason.EXISTS;
    }
    if (e instanceof ItemMissingException) {
      return Rejected.Reason.MISSING;
    }
    return e instanceof VersionConflictException
        ? Rejected.Reason.VERSION
        : Rejected.Reason.CONDITION;
  }

  /** Without the reason. */
  String kind() {
    return word.indexOf(' ') < 0 || word.contains(",")
        ? word
        : word.substring(0, word.indexOf(' '));
  }
}
