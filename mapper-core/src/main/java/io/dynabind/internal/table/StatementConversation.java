package io.dynabind.internal.table;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.operation.ExecuteStatement;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.table.CapacityExceededException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all that a statement gives, or as many as are wanted. */
final class StatementConversation<T> implements Conversation<List<T>> {

  private final Lifecycle<T> lifecycle;
  private final int most;
  private final CallOptions options;
  private final @Nullable CapacityMeter meter;
  private final List<T> found = new ArrayList<>();
  private ExecuteStatement statement;

  StatementConversation(
      Lifecycle<T> lifecycle, ExecuteStatement statement, int most, CallOptions options) {
    this.lifecycle = lifecycle;
    this.statement = statement;
    this.most = most;
    this.options = options;
    this.meter = options.extra(CapacityMeter.class);
  }

  @Override
  public Step<List<T>> next(@Nullable Attempt last) {
    if (last == null) {
      return send();
    }
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(statement, failed);
    }
    var answer = ((Attempt.Answered) last).answer();
    for (var item : answer.items()) {
      if (most == 0 || found.size() < most) {
        lifecycle.read(item.get()).ifPresent(found::add);
      }
    }
    String token = answer.nextToken();
    if (token == null || (most > 0 && found.size() >= most)) {
      return new Step.Done<>(found);
    }
    statement = statement.continuedBy(token);
    return send();
  }

  /** What a statement has not read yet, nothing but its own token could tell. */
  private Step<List<T>> send() {
    return meter != null && meter.isSpent()
        ? new Step.Fail<>(new CapacityExceededException(meter, statement.origin(), found, null))
        : new Step.Send<>(statement, options);
  }
}
