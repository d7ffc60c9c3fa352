package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Failure;
import io.dynabind.operation.DeleteTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.outcome.TableMissingException;
import io.dynabind.outcome.WriteFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes a table and asks until it is gone. */
final class DeleteTableConversation implements Conversation<Boolean> {

  private enum State {
    START,
    DELETING,
    ASKING
  }

  private final String entity;
  private final String table;
  private final String origin;
  private final Polling polling;
  private State state = State.START;

  DeleteTableConversation(String entity, String table, String origin, Waiting waiting) {
    this.entity = entity;
    this.table = table;
    this.origin = origin;
    this.polling = new Polling(waiting, table);
  }

  @Override
  public Step<Boolean> next(@Nullable Attempt last) {
    return switch (state) {
      case START -> delete();
      case DELETING -> deleted(last);
      case ASKING -> asked(last);
    };
  }

  private Step<Boolean> delete() {
    state = State.DELETING;
    return new Step.Send<>(new DeleteTable(origin, table));
  }

  private Step<Boolean> deleted(@Nullable Attempt last) {
    state = State.ASKING;
    if (last instanceof Attempt.Failed failed) {
      boolean gone = failed.failure().kind() == Failure.Kind.TABLE_MISSING;
      if (gone && failed.certainty() == Attempt.Certainty.AMBIGUOUS) {
        // Its answer was lost, and now it is gone.
        return new Step.Done<>(true);
      }
      return gone
          ? new Step.Fail<>(
              new TableMissingException(
                  new WriteFacts(entity, "deleteTable", origin, List.of(), null, failed.attempts()),
                  failed.failure().cause()))
          : polling.notDone("deleted", failed);
    }
    return ask();
  }

  private Step<Boolean> ask() {
    return new Step.Send<>(new DescribeTable(origin, table));
  }

  private Step<Boolean> asked(@Nullable Attempt last) {
    if (last == null) {
      return ask();
    }
    if (last instanceof Attempt.Failed failed) {
      Failure failure = failed.failure();
      if (failure.kind() == Failure.Kind.TABLE_MISSING) {
        return new Step.Done<>(true);
      }
      return failure.kind().isTransient()
          ? polling.pause("is not gone", failure.cause())
          : polling.fail("could not be described", failed);
    }
    return polling.pause("is not gone", null);
  }
}
