package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpCall;
import io.dynabind.test.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Other transactions at work on the same items, and transactions cancelled for other reasons. */
public final class Conflicts {

  private Conflicts() {}

  /** A single write is refused, a transaction cancelled. */
  public static Effect conflict(IntUnaryOperator choice) {
    Effect cancelled = cancelled("TransactionConflict", choice);
    return call ->
        Actions.TRANSACTIONS.contains(call.action())
            ? cancelled.on(call)
            : Course.instead(Errors.told(400, "TransactionConflictException", Map.of()));
  }

  /** A transaction is cancelled by one of its actions. */
  public static Effect cancelled(String code, IntUnaryOperator choice) {
    return call -> Course.instead(cancelled(call, code, choice));
  }

  private static Ending cancelled(HttpCall call, String code, IntUnaryOperator choice) {
    Object actions = Json.parseObject(call.body()).getOrDefault("TransactItems", List.of());
    int count = Json.list(actions).size();
    int guilty = choice.applyAsInt(count);
    List<Object> reasons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reasons.add(
          i == guilty
              ? Map.of("Code", code, "Message", "Fault: this action failed")
              : Map.of("Code", "None"));
    }
    return Errors.told(400, "TransactionCanceledException", Map.of("CancellationReasons", reasons));
  }
}
