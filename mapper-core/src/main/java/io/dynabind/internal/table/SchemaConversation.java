package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.DescribeTimeToLive;
import io.dynabind.operation.TableStatus;
import io.dynabind.outcome.TableException;
import io.dynabind.schema.LiveTable;
import io.dynabind.schema.TableDefinition;
import io.dynabind.schema.TableReport;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares a table with what its entities say of it, and creates it before if it is missing and
 * that was asked for. Waits for a table that somebody is creating.
 */
final class SchemaConversation implements Conversation<TableReport> {

  private static final String ORIGIN = "schema";

  private enum State {
    ASKING,
    CREATING,
    ASKING_TIME_TO_LIVE
  }

  private final TableDefinition expected;
  private final boolean create;
  private final CallOptions options;
  private final Waiting waiting;
  private final Polling polling;
  private State state = State.ASKING;
  private @Nullable CreateTableConversation creation;
  private @Nullable TableDefinition found;
  private Map<String, String> indexStates = Map.of();
  private boolean created;

  SchemaConversation(
      TableDefinition expected, boolean create, CallOptions options, Waiting waiting) {
    this.expected = expected;
    this.create = create;
    this.options = options;
    this.waiting = waiting;
    this.polling = new Polling(waiting, expected.name());
  }

  @Override
  public Step<TableReport> next(@Nullable Attempt last) {
    Step<TableReport> step =
        switch (state) {
          case ASKING -> last == null ? ask() : asked(last);
          case CREATING -> creating(last);
          case ASKING_TIME_TO_LIVE -> timeToLive(Objects.requireNonNull(last));
        };
    return step instanceof Step.Send<TableReport> send
        ? new Step.Send<>(send.operation(), options)
        : step;
  }

  private Step<TableReport> ask() {
    state = State.ASKING;
    return new Step.Send<>(new DescribeTable(ORIGIN, expected.name()));
  }

  private Step<TableReport> asked(Attempt last) {
    if (last instanceof Attempt.Failed failed) {
      return failed.failure().kind() == Failure.Kind.TABLE_MISSING
          ? missing()
          : polling.fail("could not be described", failed);
    }
    TableStatus status = ((Attempt.Answered) last).answer().table();
    if (status != null && status.state().equals("DELETING")) {
      return missing();
    }
    if (status == null || status.state().equals("CREATING")) {
      return polling.pause("is being created", null);
    }
    found = status.definition();
    if (found == null) {
      return new Step.Fail<>(
          new TableException(
              "Table " + expected.name() + " is described in words that are not known",
              expected.name(),
              null));
    }
    indexStates = status.indexStates();
    if (create && indexStates.containsValue("CREATING")) {
      return polling.pause("has indexes that are being made", null);
    }
    state = State.ASKING_TIME_TO_LIVE;
    return new Step.Send<>(new DescribeTimeToLive(ORIGIN, expected.name()));
  }

  private Step<TableReport> missing() {
    if (!create) {
      return new Step.Done<>(TableReport.missing(expected));
    }
    state = State.CREATING;
    creation = new CreateTableConversation(expected, ORIGIN, true, waiting);
    return creating(null);
  }

  @SuppressWarnings("unchecked") // no other step holds a result
  private Step<TableReport> creating(@Nullable Attempt last) {
    Step<Boolean> step = Objects.requireNonNull(creation).next(last);
    if (step instanceof Step.Done<Boolean> done) {
      created = done.result();
      return ask();
    }
    return (Step<TableReport>) (Step<?>) step;
  }

  private Step<TableReport> timeToLive(Attempt last) {
    TableDefinition definition = Objects.requireNonNull(found);
    boolean known = true;
    if (last instanceof Attempt.Failed failed) {
      if (failed.failure().kind() != Failure.Kind.ACCESS_DENIED) {
        return polling.fail("did not tell its time to live", failed);
      }
      known = false;
    } else {
      definition = definition.withTimeToLive(((Attempt.Answered) last).answer().timeToLive());
    }
    return new Step.Done<>(
        TableReport.compared(expected, new LiveTable(definition, indexStates, known), created));
  }
}
