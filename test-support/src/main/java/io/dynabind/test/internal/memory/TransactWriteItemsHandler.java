package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.UpdateException;
import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** TransactWriteItems: all or nothing, and once for each token. */
final class TransactWriteItemsHandler implements Handler {

  private static final int MAX_ACTIONS = 100;

  private final Map<String, Function<Request, Write>> kinds;
  private final ClientTokens tokens;

  TransactWriteItemsHandler(Writes writes, ClientTokens tokens) {
    this.kinds =
        Map.of(
            "Put", writes::put,
            "Update", writes::update,
            "Delete", writes::delete,
            "ConditionCheck", writes::check);
    this.tokens = tokens;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    List<Object> actions = request.list("TransactItems");
    requireCount(actions.size());
    List<Write> writes = new ArrayList<>();
    actions.forEach(action -> writes.add(read(Json.object(action))));
    requireDistinct(writes, write -> write.table().name(), Write::key);
    Optional<String> token = request.findText("ClientRequestToken");
    if (token.isEmpty() || !tokens.isKnown(token.get(), actions)) {
      execute(writes);
      token.ifPresent(known -> tokens.remember(known, actions));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    Map<String, Double> units = new LinkedHashMap<>();
    for (Write write : writes) {
      double each = 2 * Capacity.write(write.before(), null);
      units.merge(write.table().name(), each, Double::sum);
    }
    Capacity.tell(request, units, answer);
    return answer;
  }

  static void requireCount(int actions) {
    if (actions < 1 || actions > MAX_ACTIONS) {
      throw ServiceException.invalid(
          "Member must have length less than or equal to " + MAX_ACTIONS + ", and at least 1");
    }
  }

  static <T> void requireDistinct(
      List<T> actions, Function<T, String> table, Function<T, Map<String, Value>> key) {
    Set<Object> seen = new HashSet<>();
    for (T action : actions) {
      if (!seen.add(List.of(table.apply(action), key.apply(action)))) {
        throw ServiceException.invalid(
            "Transaction request cannot include multiple operations on one item");
      }
    }
  }

  private Write read(Map<String, Object> action) {
    if (action.size() != 1) {
      throw ServiceException.invalid("TransactItems can only contain one of " + kinds.keySet());
    }
    Map.Entry<String, Object> only = action.entrySet().iterator().next();
    Function<Request, Write> kind = kinds.get(only.getKey());
    if (kind == null) {
      throw ServiceException.invalid("Unknown action " + only.getKey());
    }
    return kind.apply(new Request(Json.object(only.getValue())));
  }

  private static void execute(List<Write> writes) {
    List<@Nullable Map<String, Value>> after = new ArrayList<>();
    List<Object> reasons = new ArrayList<>();
    boolean cancelled = false;
    for (Write write : writes) {
      Map<String, Object> reason = new LinkedHashMap<>();
      after.add(attempt(write, reason));
      cancelled |= !reason.isEmpty();
      reason.putIfAbsent("Code", "None");
      reasons.add(reason);
    }
    if (cancelled) {
      throw new ServiceException(
          "TransactionCanceledException",
          "Transaction cancelled, please refer cancellation reasons for specific reasons",
          Map.of("CancellationReasons", reasons));
    }
    for (int i = 0; i < writes.size(); i++) {
      writes.get(i).table().set(writes.get(i).key(), after.get(i));
    }
  }

  /** The item after the write, or a reason why there is none. */
  private static @Nullable Map<String, Value> attempt(Write write, Map<String, Object> reason) {
    if (!write.isAllowed()) {
      reason.put("Code", "ConditionalCheckFailed");
      reason.put("Message", "The conditional request failed");
      reason.putAll(write.current());
      return null;
    }
    try {
      return write.after();
    } catch (UpdateException | ServiceException e) {
      reason.put("Code", "ValidationError");
      reason.put("Message", String.valueOf(e.getMessage()));
      return null;
    }
  }
}
