package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.DescribeTimeToLive;
import io.dynabind.operation.TableStatus;
import io.dynabind.operation.UpdateTimeToLive;
import io.dynabind.outcome.TableExistsException;
import io.dynabind.schema.TableDefinition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table, asks until it and every index can be used, and turns on the time to live. Yields
 * whether this call created the table.
 */
final class CreateTableConversation implements Conversation<Boolean> {

  private enum State {
    START,
    CREATING,
    ASKING,
    TIME_TO_LIVE,
    ASKING_TIME_TO_LIVE
  }

  private final TableDefinition definition;
  private final String origin;
  private final boolean ifMissing;
  private final Polling polling;
  private State state = State.START;
  private boolean created;
  private Attempt.@Nullable Failed refusal;

  CreateTableConversation(
      TableDefinition definition, String origin, boolean ifMissing, Waiting waiting) {
    this.definition = definition;
    this.origin = origin;
    this.ifMissing = ifMissing;
    this.polling = new Polling(waiting, definition.name());
  }

  @Override
  public Step<Boolean> next(@Nullable Attempt last) {
    return switch (state) {
      case START ->
          last instanceof Attempt.Failed failed ? polling.notDone("created", failed) : create();
      case CREATING -> created(last);
      case ASKING -> asked(last);
      case TIME_TO_LIVE -> timeToLive(last);
      case ASKING_TIME_TO_LIVE -> timeToLiveAsked(last);
    };
  }

  private Step<Boolean> create() {
    state = State.CREATING;
    created = true;
    return new Step.Send<>(new CreateTable(origin, definition));
  }

  private Step<Boolean> created(@Nullable Attempt last) {
    state = State.ASKING;
    if (last instanceof Attempt.Failed failed) {
      if (failed.failure().kind() != Failure.Kind.TABLE_IN_USE) {
        return polling.notDone("created", failed);
      }
      // After a lost answer it may be this call's own table: then it is waited for.
      boolean ours = failed.certainty() == Attempt.Certainty.AMBIGUOUS;
      if (!ours && !ifMissing) {
        return new Step.Fail<>(
            new TableExistsException(definition.name(), failed.failure().cause()));
      }
      created = ours;
    }
    return ask();
  }

  private Step<Boolean> ask() {
    return new Step.Send<>(new DescribeTable(origin, definition.name()));
  }

  private Step<Boolean> asked(@Nullable Attempt last) {
    if (last == null) {
      return ask();
    }
    if (last instanceof Attempt.Failed failed) {
      boolean missing = failed.failure().kind() == Failure.Kind.TABLE_MISSING;
      if (missing && !created) {
        // Somebody else's table, which was being deleted, or whose creation does not show yet.
        state = State.START;
      }
      return missing || failed.failure().kind().isTransient()
          ? polling.pause("cannot be used", failed.failure().cause())
          : polling.fail("could not be described", failed);
    }
    TableStatus table = ((Attempt.Answered) last).answer().table();
    if (table == null || !table.isUsable()) {
      return polling.pause("cannot be used", null);
    }
    if (!created || definition.timeToLive() == null) {
      return new Step.Done<>(created);
    }
    state = State.TIME_TO_LIVE;
    return new Step.Send<>(
        new UpdateTimeToLive(origin, definition.name(), definition.timeToLive()));
  }

  private Step<Boolean> timeToLive(@Nullable Attempt last) {
    if (!(last instanceof Attempt.Failed failed)) {
      return new Step.Done<>(created);
    }
    if (failed.certainty() != Attempt.Certainty.AMBIGUOUS) {
      return timeToLiveFailed(failed);
    }
    // The answer was lost, and the service refuses what it has done already: it is asked instead.
    refusal = failed;
    state = State.ASKING_TIME_TO_LIVE;
    return new Step.Send<>(new DescribeTimeToLive(origin, definition.name()));
  }

  private Step<Boolean> timeToLiveAsked(@Nullable Attempt last) {
    if (last instanceof Attempt.Answered answered
        && Objects.equals(answered.answer().timeToLive(), definition.timeToLive())) {
      return new Step.Done<>(created);
    }
    return timeToLiveFailed(Objects.requireNonNull(refusal));
  }

  private Step<Boolean> timeToLiveFailed(Attempt.Failed failed) {
    return polling.fail("was created, but its time to live could not be turned on", failed);
  }
}
