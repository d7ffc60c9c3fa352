package io.dynabind.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes up to 100 items of one or more tables, all or none.
 *
 * @param origin who asked
 * @param actions what is written and checked, 1 to 100, each on another item
 * @param token the client token under which the service takes repeats for one transaction for ten
 *     minutes, up to 36 characters; null for none
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public record TransactWriteItems(String origin, List<Action> actions, @Nullable String token)
    implements Operation {

  /** The service's limit on actions. */
  public static final int MAX_ACTIONS = 100;

  /** Checks the number of actions. */
  public TransactWriteItems {
    actions = List.copyOf(actions);
    if (actions.isEmpty() || actions.size() > MAX_ACTIONS) {
      throw new IllegalArgumentException(
          "A transaction takes 1 to " + MAX_ACTIONS + " actions, not " + actions.size());
    }
  }

  /** One action: a {@link ConditionCheck} or a write. */
  public sealed interface Action permits ConditionCheck, Write {

    /**
     * The table that is worked on.
     *
     * @return its name
     */
    String table();
  }

  /**
   * A write within the transaction; what it says of returned items and repeats has no meaning here.
   *
   * @param operation a {@link PutItem}, {@link UpdateItem} or {@link DeleteItem}
   */
  public record Write(ItemOperation operation) implements Action {

    /** Refuses reads. */
    public Write {
      boolean write =
          operation instanceof PutItem
              || operation instanceof UpdateItem
              || operation instanceof DeleteItem;
      if (!write) {
        throw new IllegalArgumentException("Not a write: " + operation);
      }
    }

    @Override
    public String table() {
      return operation.table();
    }
  }

  @Override
  public String table() {
    return actions.stream().map(Action::table).distinct().collect(Collectors.joining(","));
  }

  @Override
  public List<ItemSlot> slots() {
    List<ItemSlot> slots = new ArrayList<>();
    for (Action action : actions) {
      if (action instanceof ConditionCheck check) {
        slots.add(check.key());
        slots.add(ItemSlot.Values.of(check.placeholders()));
      } else {
        slots.addAll(((Write) action).operation().slots());
      }
    }
    return slots;
  }

  @Override
  public Repeat repeat() {
    return token == null ? Repeat.HARMFUL : Repeat.HARMLESS;
  }
}
