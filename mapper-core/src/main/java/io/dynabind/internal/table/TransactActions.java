package io.dynabind.internal.table;

import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.TransactionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The actions of a transaction: what DynamoDB would refuse is refused when it is added. */
final class TransactActions {

  private static final int LONGEST_TOKEN = 36;

  private final List<TransactAction> actions = new ArrayList<>();
  private final Map<Place, Integer> places = new HashMap<>();

  void add(TransactAction action) {
    if (actions.size() == TransactWriteItems.MAX_ACTIONS) {
      throw new IllegalArgumentException(
          String.format(
              "DynamoDB takes up to %d actions in a transaction, and this is one more: %s. A"
                  + " transaction is never split; what need not be applied together, put into"
                  + " several, or into a batch.",
              TransactWriteItems.MAX_ACTIONS, name(action)));
    }
    Integer earlier = places.putIfAbsent(Place.of(action.action()), actions.size());
    if (earlier != null) {
      throw new IllegalArgumentException(
          String.format(
              "Two actions of the transaction are on one item of %s: number %d, %s, and number %d,"
                  + " %s, have the same key. Make them one action.",
              action.action().table(),
              earlier + 1,
              name(actions.get(earlier)),
              actions.size() + 1,
              name(action)));
    }
    actions.add(action);
  }

  private static String name(TransactAction action) {
    return action.facts(0).verb() + " of " + action.facts(0).entity();
  }

  static String checkedToken(String token) {
    Objects.requireNonNull(token, "token");
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      throw new IllegalArgumentException(
          String.format("A token has 1 to %d characters, not %d", LONGEST_TOKEN, token.length()));
    }
    return token;
  }

  List<TransactAction> all() {
    return List.copyOf(actions);
  }

  /** The only action, if it is a write that needs no transaction; else null. */
  @Nullable Write<?> single(@Nullable String token) {
    return token == null
            && actions.size() == 1
            && actions.get(0) instanceof TransactAction.Written written
        ? written.write()
        : null;
  }

  List<TransactWriteItems.Action> sent() {
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("The transaction is empty: it has no action yet");
    }
    return actions.stream().map(TransactAction::action).toList();
  }

  TransactionResult result(List<Outcome<?>> outcomes) {
    List<TransactionResult.Entry> entries = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      TransactAction action = actions.get(i);
      entries.add(
          new TransactionResult.Entry(action.action().table(), action.item(), outcomes.get(i)));
    }
    return new TransactionResult(entries);
  }
}
